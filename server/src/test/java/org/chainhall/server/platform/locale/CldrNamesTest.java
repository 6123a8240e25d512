package org.chainhall.server.platform.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CldrNamesTest {
    private final CldrNames names = new CldrNames();

    @Test
    void speaksTheCallersLanguage() {
        assertThat(names.region("HR", Locale.GERMAN)).isEqualTo("Kroatien");
        assertThat(names.region("HR", Locale.CHINESE)).isEqualTo("克罗地亚");
        assertThat(names.region("150", Locale.FRENCH)).isEqualTo("Europe");
        assertThat(names.language("hr", Locale.forLanguageTag("es"))).isEqualTo("Croata");
        assertThat(names.currency("CHF", Locale.GERMAN)).isEqualTo("Schweizer Franken");
    }

    @Test
    void fallsBackToEnglishThenToTheCode() {
        assertThat(names.language(PreferredLanguages.of("tlh"))).isEqualTo(Locale.ENGLISH);
        assertThat(names.currency("VED", Locale.GERMAN))
                .isEqualTo(names.currency("VED", Locale.ENGLISH))
                .isNotEqualTo("VED");
        assertThat(names.region("ZQ", Locale.GERMAN)).isEqualTo("ZQ");
    }

    @Test
    void doesNotDependOnTheMachinesLocale() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(new CldrNames().region("DE", Locale.ENGLISH)).isEqualTo("Germany");
            assertThat(new CldrNames().language(PreferredLanguages.of(null))).isEqualTo(Locale.ENGLISH);
        } finally {
            Locale.setDefault(machine);
        }
    }
}
