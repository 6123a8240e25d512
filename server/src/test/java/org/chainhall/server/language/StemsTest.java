package org.chainhall.server.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StemsTest {
    private static final TextAnalysis ANALYSIS = new TextAnalysis();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | shipments Shipment ＳＨＩＰＭＥＮＴ
            en | companies company Company’s
            en | warehouses warehousing warehouse
            en | financing finance financed
            de | Lager Lagers Lagern
            de | Versicherungen Versicherung
            de | Kühlhäuser Kühlhaus KUEHLHAUS kuhlhaus
            de | Straßen Strasse
            de | Güter Gueter
            fr | entrepôts entrepôt entrepot l'entrepôt l’entrepot
            fr | sociétés societe SOCIÉTÉ
            fr | d'assurance assurances
            es | almacenes almacén almacen
            es | españoles español espanol
            pt | armazéns armazém armazem armazens
            pt | informações informação informacoes informacao
            pt | fiscais fiscal
            it | magazzini magazzino
            it | dell'azienda aziende azienda
            nl | verzekeringen verzekering
            nl | vrachten vracht
            hr | skladišta skladište skladista
            hr | prijevoza prijevoz
            hr | hladnjača hladnjače
            ru | склады склад складов
            ru | российский российские российская
            ru | ёмкость емкости
            ar | الشركات شركة شَرِكة
            ar | أحمد احمد
            ar | مستودعات مستودع
            """)
    void findsTheOtherCasesNumbersAndSpellingsOfAWord(String language, String words) {
        Set<List<String>> stems = new HashSet<>();
        for (String word : words.split(" ")) {
            stems.add(ANALYSIS.stems(word, language(language)));
        }

        assertThat(stems).hasSize(1);
        assertThat(stems.iterator().next()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | customs customers
            en | organic organization
            en | marine marina
            de | Fracht Frucht
            fr | douane doux
            """)
    void keepsOtherWordsApart(String language, String words) {
        assertThat(Arrays.stream(words.split(" ")).map(word -> ANALYSIS.stems(word, language(language))))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The insurance of ships and the ships | insurance ship ship
            de | die Versicherung für das Lager       | versicher lag
            fr | le fret de la société                | fret societ
            ru | склад и груз                         | склад груз
            zh | 冷库仓储 DHL                          | 冷库 库仓 仓储 dhl
            ja | 物流センター                           | 物流 流セ セン ンタ
            ko | 물류 센터                             | 물류 센터
            """)
    void makesWordsOfATextAndLeavesStopWordsOut(String language, String text, String stems) {
        assertThat(ANALYSIS.stems(text, language(language))).containsExactly(stems.split(" "));
    }

    @Test
    void foldsOnlyWhereItDoesNotKnowTheLanguage() {
        assertThat(ANALYSIS.stems("The Ängelholm lager och склады 冷库", Language.NEUTRAL))
                .containsExactly("the", "angelholm", "lager", "och", "склады", "冷库");
    }

    @Test
    void leavesWordsOfOtherWritingsAsTheyAre() {
        assertThat(ANALYSIS.stems("склады companies 冷库", Language.ENGLISH)).containsExactly("склады", "company", "冷库");
        assertThat(ANALYSIS.stems("склады companies", Language.RUSSIAN)).containsExactly("склад", "companies");
        assertThat(ANALYSIS.stems("склады", Language.CROATIAN)).containsExactly("склады");
    }

    /** What the index has of a text and what a query asks for must be the same. */
    @ParameterizedTest
    @EnumSource
    void makesOfQueriesWhatItMakesOfTexts(Language language) {
        String text =
                "Companies d’entrepôts Lagers armazéns informações dell’azienda skladišta prijevoza склады й ёмкость"
                        + " الشركات 冷库 물류 A4 ﬁnances Straße.de the und из";

        List<String> asked = ANALYSIS.query(text).words().stream()
                .flatMap(word -> Stream.ofNullable(word.forms().get(language)))
                .toList();

        assertThat(asked).isNotEmpty().isEqualTo(ANALYSIS.stems(text, language).subList(0, asked.size()));
    }

    @Test
    void knowsLanguagesByTheirCodeAndWordsByTheirWriting() {
        assertThat(Language.of(Locale.forLanguageTag("pt-BR"))).contains(Language.PORTUGUESE);
        assertThat(Language.of(Locale.forLanguageTag("zh-Hant"))).contains(Language.CHINESE);
        assertThat(Language.of(Locale.forLanguageTag("tr"))).isEmpty();
        assertThat(Language.of(Locale.ROOT)).isEmpty();
        assertThat(Language.written("склад")).containsExactly(Language.RUSSIAN, Language.NEUTRAL);
        assertThat(Language.written("銀行"))
                .containsExactly(Language.CHINESE, Language.JAPANESE, Language.KOREAN, Language.NEUTRAL);
        assertThat(Language.written("みずほ")).containsExactly(Language.JAPANESE, Language.NEUTRAL);
        assertThat(Language.written("bank"))
                .contains(Language.ENGLISH, Language.CROATIAN)
                .doesNotContain(Language.RUSSIAN);
        assertThat(Language.written("24")).contains(Language.values());
    }

    private static Language language(String code) {
        return Language.of(Locale.forLanguageTag(code)).orElseThrow();
    }
}
