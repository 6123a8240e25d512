package org.chainhall.server.platform.locale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferredLanguagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de, en;q=0.8                | de en
            en;q=0.1, zh-TW, fr;q=0.9   | zh-TW fr en
            de-AT                       | de-AT
            fr;q=0, es                  | es
            *                           | ''
            hr, *;q=0.5                 | hr
            de-*                        | de
            cmn-Hans                    | zh-Hans
            """)
    void ordersWhatTheHeaderNames(String header, String expected) {
        assertThat(tags(header)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";;", "de;q=2", "de;q=x", "\u0000", "a,,b", "🙂", "en_US", "thisisnotalanguage"})
    void ignoresAHeaderThatMakesNoSense(String header) {
        assertThat(tags(header)).isEmpty();
    }

    @Test
    void needsNoHeader() {
        assertThat(PreferredLanguages.of(null).locales()).isEmpty();
    }

    private static String tags(String header) {
        return String.join(
                " ",
                PreferredLanguages.of(header).locales().stream()
                        .map(locale -> locale.toLanguageTag())
                        .toList());
    }
}
