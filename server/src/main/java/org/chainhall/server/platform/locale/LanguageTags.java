package org.chainhall.server.platform.locale;

import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Reads language tags (BCP 47) that callers write. */
public final class LanguageTags {
    private LanguageTags() {}

    /**
     * The language of a tag as ISO 639 has it today: {@code sr} of {@code sr-Latn-RS}, {@code he} of {@code iw}; empty
     * for what is no tag, or one without a language.
     */
    public static Optional<String> language(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            String language = ULocale.createCanonical(ULocale.forLocale(locale)).getLanguage();
            return Optional.of(language).filter(code -> !code.isEmpty());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** A tag as it is usually written: {@code zh-Hant} for {@code ZH-hant}. */
    public static String canonical(String tag) {
        return Locale.forLanguageTag(tag).toLanguageTag();
    }
}
