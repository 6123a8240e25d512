package org.chainhall.server.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeNamesTest {
    @ParameterizedTest
    @CsvSource({
        "freight forw, LOG-5010",
        "FORWARDING FREIGHT, LOG-5010",
        "货运代, LOG-5010",
        "huoyun, LOG-5010",
        "letter of cred, FIN-1010",
        "crédit docum, FIN-1010",
    })
    void findsCategoriesByTheBeginningsOfTheirWordsInAnyLanguage(String typed, String code) {
        assertThat(find(typed).categories()).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"croa, HR", "kroat, HR", "hrvat, HR", "克罗地亚, HR", "österr, AT", "united king, GB"})
    void findsCountriesByTheirNamesInManyLanguages(String typed, String code) {
        assertThat(find(typed).countries()).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"rije, HRRJK", "shangh, CNSHA", "angeles los, USLAX"})
    void findsLocations(String typed, String code) {
        assertThat(find(typed).locations()).contains(code);
    }

    @Test
    void findsNothingByTheMiddleOfAWord() {
        assertThat(find("reight").categories()).isEmpty();
        assertThat(find("freight reight").categories()).isEmpty();
    }

    @Test
    void asksForNoMoreLocationsThanCanBeCounted() {
        assertThat(find("sa").locations()).isEmpty();
        assertThat(find("san").locations()).hasSize(200);
    }

    private static SuggestedCodes find(String typed) {
        return Fixtures.CODE_NAMES.beginningWith(Fixtures.VOCABULARY.query(typed));
    }
}
