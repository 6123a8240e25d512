package org.chainhall.server.platform.locale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagsTest {
    @ParameterizedTest
    @CsvSource({"hr, hr", "sr-Latn-RS, sr", "iw, he", "cmn-Hans, zh", "yue, yue", "EN-gb, en", "de-1996, de"})
    void readsTheLanguage(String tag, String language) {
        assertThat(LanguageTags.language(tag)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "en_US", "english language", "x-private", "und", "toolonglanguage", "hr-", "🙂"})
    void refusesWhatIsNoTagOrHasNoLanguage(String tag) {
        assertThat(LanguageTags.language(tag)).isEmpty();
    }
}
