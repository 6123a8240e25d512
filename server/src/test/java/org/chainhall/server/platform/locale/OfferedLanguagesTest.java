package org.chainhall.server.platform.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferedLanguagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en de zh            | de                | de
            en de zh            | de-AT, en;q=0.8   | de
            en de zh            | fr, zh;q=0.5      | zh
            en zh zh-Hant       | zh-TW             | zh-Hant
            en zh zh-Hant       | zh-CN             | zh
            en zh               | zh-TW             | zh
            pt-BR pt-PT         | pt-AO             | pt-PT
            en he               | iw                | he
            """)
    void takesTheCallersFirstLanguageThatIsOffered(String offered, String asked, String expected) {
        assertThat(best(offered, asked)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"en es, ca", "en zh, ug", "en ru, uk", "en de, xx"})
    void neverTakesARelatedLanguageForTheCallersOwn(String offered, String asked) {
        assertThat(best(offered, asked)).isEqualTo("none");
    }

    private static String best(String offered, String asked) {
        var languages = new OfferedLanguages(
                Stream.of(offered.split(" ")).map(Locale::forLanguageTag).toList());
        return languages
                .best(PreferredLanguages.of(asked))
                .map(Locale::toLanguageTag)
                .orElse("none");
    }
}
