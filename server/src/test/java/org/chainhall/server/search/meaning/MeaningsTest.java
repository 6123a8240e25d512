package org.chainhall.server.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainhall.server.codelist.CodeListFeature;
import org.chainhall.server.language.Language;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.place.PlaceFeature;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.locale.CldrNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningsTest {
    private static final TextAnalysis ANALYSIS = new TextAnalysis();
    private static final Meanings MEANINGS;

    static {
        CldrNames names = new CldrNames();
        MEANINGS = new Meanings(
                new CodeListFeature(names).lists(),
                new PlaceFeature(names, new Cursors("a secret of the tests")).places(),
                ANALYSIS);
    }

    @ParameterizedTest
    @CsvSource({
        "freight forwarding, LOG-5010",
        "Freight Forwarders, LOG-5010",
        "货运代理, LOG-5010",
        "貨運代理, LOG-5010",
        "Rechtsanwälte, SUP-10",
        "ro-ro, LOG-3050",
        "L/C, FIN-1010",
        "ファクタリング, FIN-2020"
    })
    void knowsServicesByWhatTheyAreCalled(String query, String code) {
        assertThat(read(query))
                .singleElement()
                .satisfies(concept -> assertThat(concept.codes(Kind.SERVICE)).contains(code));
    }

    @ParameterizedTest
    @CsvSource({
        "Venezia, ITVCE",
        "Venedig, ITVCE",
        "威尼斯, ITVCE",
        "Киев, UAIEV",
        "Copenhagen, DKCPH",
        "Kroatien, HR",
        "香港, HK",
        "Hong Kong, HK"
    })
    void knowsPlacesByTheirNamesInOtherLanguages(String query, String code) {
        assertThat(read(query))
                .singleElement()
                .satisfies(concept -> assertThat(concept.codes(Kind.PLACE)).contains(code));
    }

    @Test
    void takesTheLongestName() {
        assertThat(read("customs broker Rijeka")).extracting(Concept::words).containsExactly(Set.of(0, 1), Set.of(2));
    }

    @Test
    void saysInWhichLanguageAServiceIsNamed() {
        assertThat(read("Rechtsanwalt").getFirst().languages()).containsExactly(Language.GERMAN);
        assertThat(read("law firm").getFirst().languages()).isEmpty();
        assertThat(read("Rijeka").getFirst().languages()).isEmpty();
    }

    @Test
    void cutsChineseWhereNamesEnd() {
        QueryMeaning meaning = MEANINGS.of(ANALYSIS.query("深圳公路货运"));

        assertThat(meaning.concepts()).hasSize(2);
        // 深圳, 圳公, 公路, 路货, 货运
        assertThat(meaning.seams()).containsExactly(1);
        assertThat(meaning.covers(List.of(0, 2, 3, 4))).isTrue();
        assertThat(meaning.covers(List.of(1))).isFalse();
    }

    @Test
    void leavesOtherWordsAlone() {
        QueryMeaning meaning = MEANINGS.of(ANALYSIS.query("ogrlin warehouse"));

        assertThat(meaning.ofWord(0)).isEmpty();
        assertThat(meaning.ofWord(1)).containsKey(Kind.SERVICE);
    }

    @Test
    void findsTheLocationsOfACity() {
        assertThat(MEANINGS.locations("Wien", Optional.of("AT"))).contains("ATVIE");
        assertThat(MEANINGS.locations("Wien", Optional.of("HR"))).isEmpty();
        assertThat(MEANINGS.locations("Kroatien", Optional.empty())).isEmpty();
    }

    private static List<Concept> read(String query) {
        return MEANINGS.of(ANALYSIS.query(query)).concepts();
    }
}
