package org.chainhall.server.codelist;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chainhall.server.platform.locale.CldrNames;
import org.chainhall.server.platform.locale.PreferredLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class CodeListsTest {
    private static final Locale[] LANGUAGES = {
        Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("es"), Locale.CHINESE
    };
    private static final CodeLists LISTS = new CodeListFeature(new CldrNames()).lists();

    @Test
    void categoriesHaveThreeLevels() {
        CodeList categories = LISTS.get(CodeListId.SERVICE_CATEGORIES);

        assertThat(categories.ancestors("LOG-5010")).containsExactly("LOG-50", "LOG");
        assertThat(categories.parent("LOG")).isEmpty();
        assertThat(categories.descendants("LOG-95")).containsExactly("LOG-9510", "LOG-9520", "LOG-9530");
        assertThat(categories.descendants("LOG")).contains("LOG-95", "LOG-9510").doesNotContain("LOG", "FIN-10");
        assertThat(categories.descendants("LOG-9510")).isEmpty();
        assertThat(categories.codes()).hasSize(193).allMatch(code -> code.matches("[A-Z]{3}(-\\d{2}(\\d{2})?)?"));
        assertThat(categories.codes().stream().filter(code -> code.length() == 3))
                .containsExactly("FIN", "LOG", "PLT", "SUP");
    }

    @Test
    void aCategoryOfTheThirdLevelLiesInTheGroupThatItsCodeNames() {
        CodeList categories = LISTS.get(CodeListId.SERVICE_CATEGORIES);

        assertThat(categories.codes().stream().filter(code -> code.length() == 8))
                .allSatisfy(code -> assertThat(categories.parent(code)).contains(code.substring(0, 6)));
    }

    @ParameterizedTest
    @CsvSource({
        "CHAINS, smart-vehicle",
        "STAGES, cross-cutting",
        "CREDENTIAL_SCHEMES, aeo-f",
        "CREDENTIAL_SCHEMES, iata-ceiv-pharma",
        "IDENTIFIER_SCHEMES, other",
        "TRANSPORT_MODES, inland-water",
        "SIZE_CLASSES, medium",
        "PROVIDER_KINDS, supporting",
        "COUNTRIES, HR",
        "COUNTRIES, XK",
        "CURRENCIES, EUR",
        "CURRENCIES, XDR",
        "LANGUAGES, hr",
        "LANGUAGES, yue"
    })
    void hasTheCodesThatProfilesUse(CodeListId list, String code) {
        assertThat(LISTS.check(list, code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICE_CATEGORIES, LOG-5011",
        "SERVICE_CATEGORIES, log-5010",
        "COUNTRIES, UK",
        "COUNTRIES, EA",
        "COUNTRIES, EU",
        "COUNTRIES, AN",
        "CURRENCIES, DEM",
        "CURRENCIES, CNH",
        "CURRENCIES, XXX",
        "LANGUAGES, xx",
        "LANGUAGES, fiu",
        "CHAINS, ''"
    })
    void namesTheListThatAnUnknownCodeShouldBeOf(CodeListId list, String code) {
        assertThat(LISTS.check(list, code)).hasValueSatisfying(unknown -> {
            assertThat(unknown.list()).isEqualTo(list);
            assertThat(unknown.detail()).contains("`" + code + "`", "`" + list.id() + "`");
        });
    }

    @Test
    void hasTheCountriesOfIso3166AndTheCurrenciesOfIso4217() {
        assertThat(LISTS.get(CodeListId.COUNTRIES).codes()).hasSize(250).containsAll(List.of(Locale.getISOCountries()));
        assertThat(LISTS.get(CodeListId.CURRENCIES).codes())
                .hasSizeBetween(170, 185)
                .allMatch(code -> code.matches("[A-Z]{3}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hr", "zh-Hant-TW", "pt-BR", "cmn", "sr-Latn"})
    void acceptsATagOfAKnownLanguage(String tag) {
        assertThat(LISTS.checkLanguageTag(tag)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "xx-HR", "en_US", "croatian", ""})
    void refusesATagOfNoLanguage(String tag) {
        assertThat(LISTS.checkLanguageTag(tag)).contains(new UnknownCode(CodeListId.LANGUAGES, tag));
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTRIES, HR, de-AT, Kroatien",
        "COUNTRIES, HR, 'zh-CN, en;q=0.5', 克罗地亚",
        "CURRENCIES, EUR, hr, euro",
        "LANGUAGES, de, fr, Allemand",
        "CHAINS, clean-energy, es-MX, Energía limpia",
        "CHAINS, clean-energy, zh-TW, 清洁能源链",
        "CHAINS, clean-energy, hr, Clean energy",
        "SERVICE_CATEGORIES, LOG-5010, de, Freight forwarding",
        "SERVICE_CATEGORIES, LOG-5010, zh, 货运代理",
        "SERVICE_CATEGORIES, LOG-6030, fr-BE, Entrepôt frigorifique",
        "SERVICE_CATEGORIES, FIN-2020, es-419, Factoraje",
        "CREDENTIAL_SCHEMES, ecovadis, zh, EcoVadis评级",
        "IDENTIFIER_SCHEMES, uscc, zh-Hans-CN, 统一社会信用代码"
    })
    void labelsInTheCallersLanguageElseInEnglish(CodeListId id, String code, String asked, String label) {
        CodeList list = LISTS.get(id);

        assertThat(list.label(code, list.language(PreferredLanguages.of(asked))))
                .isEqualTo(label);
    }

    @Test
    void anUnknownCodeIsItsOwnLabel() {
        assertThat(LISTS.get(CodeListId.CHAINS).label("moon-travel", Locale.ENGLISH))
                .isEqualTo("moon-travel");
    }

    @ParameterizedTest
    @EnumSource
    void everyListHasANameAndLabelsForAllItsCodes(CodeListId id) {
        CodeList list = LISTS.get(id);

        assertThat(list.name(Locale.CHINESE)).isNotBlank().isNotEqualTo(id.id());
        assertThat(list.codes())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(list.label(code, Locale.ENGLISH))
                        .isNotBlank()
                        .isNotEqualTo(code));
    }

    @ParameterizedTest
    @EnumSource
    void labelsEveryCodeInTheLanguagesOfBuyers(CodeListId id) {
        CodeList list = LISTS.get(id);

        assertThat(list.codes()).allSatisfy(code -> {
            assertThat(list.labels(code)).containsKeys(LANGUAGES);
            assertThat(list.labels(code))
                    .allSatisfy((language, label) -> assertThat(label)
                            .isNotBlank()
                            .isEqualTo(label.strip())
                            .isEqualTo(list.label(code, language)));
        });
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"COUNTRIES", "CURRENCIES", "LANGUAGES"})
    void neverLabelsTwoCodesAlikeThatDifferInEnglish(CodeListId id) {
        CodeList list = LISTS.get(id);

        for (Locale language : LANGUAGES) {
            Map<String, Set<String>> english = list.codes().stream()
                    .collect(groupingBy(
                            code -> list.label(code, language),
                            mapping(code -> list.label(code, Locale.ENGLISH), toSet())));
            assertThat(english)
                    .as(language.toString())
                    .allSatisfy((label, meanings) -> assertThat(meanings).hasSize(1));
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"COUNTRIES", "CURRENCIES", "LANGUAGES"})
    void anAliasIsNoLabel(CodeListId id) {
        CodeList list = LISTS.get(id);

        assertThat(list.codes())
                .allSatisfy(code -> assertThat(
                                list.aliases(code).values().stream().flatMap(List::stream))
                        .doesNotHaveDuplicates()
                        .allSatisfy(alias -> {
                            assertThat(alias).isNotBlank().isEqualTo(alias.strip());
                            assertThat(list.labels(code).values()).noneMatch(alias::equalsIgnoreCase);
                        }));
    }

    @ParameterizedTest
    @CsvSource({
        "FIN-1010, L/C",
        "FIN-1030, SBLC",
        "FIN-20, SCF",
        "FIN-5030, ECA",
        "FIN-6020, FX",
        "FIN-7010, TIR",
        "FIN-8020, KYC",
        "FIN-8020, AML",
        "LOG-1010, FTL",
        "LOG-1020, LTL",
        "LOG-3010, FCL",
        "LOG-3020, LCL",
        "LOG-3020, NVOCC",
        "LOG-3050, RoRo",
        "LOG-4050, GHA",
        "LOG-5030, 4PL",
        "LOG-60, 3PL",
        "LOG-8030, TIR",
        "LOG-8030, ATA",
        "LOG-9020, ICD",
        "LOG-9050, CFS",
        "PLT-3040, ETA",
        "PLT-4010, TMS",
        "PLT-4020, WMS",
        "PLT-4030, ERP",
        "PLT-5020, e-BL",
        "PLT-5030, EDI",
        "SUP-30, TIC"
    })
    void hasTheAbbreviationsOfTheTrade(String code, String abbreviation) {
        CodeList categories = LISTS.get(CodeListId.SERVICE_CATEGORIES);

        assertThat(Stream.concat(
                        Stream.of(categories.label(code, Locale.ENGLISH)),
                        categories.aliases(code).getOrDefault(Locale.ENGLISH, List.of()).stream()))
                .anyMatch(wholeWords(abbreviation).asPredicate());
    }

    private static Pattern wholeWords(String text) {
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(text) + "(?!\\p{L})", Pattern.CASE_INSENSITIVE);
    }

    @ParameterizedTest
    @EnumSource
    void theVersionIsTheSameWhereverItIsComputed(CodeListId id) {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            CodeLists elsewhere = new CodeListFeature(new CldrNames()).lists();
            assertThat(elsewhere.get(id).version())
                    .isEqualTo(LISTS.get(id).version())
                    .matches("[0-9a-f]{24}");
        } finally {
            Locale.setDefault(machine);
        }
    }
}
