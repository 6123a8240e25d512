package org.chainhall.server.platform.locale;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The languages that a caller reads, the best first. */
public record PreferredLanguages(List<Locale> locales) {
    public PreferredLanguages {
        locales = List.copyOf(locales);
    }

    /** Reads {@code Accept-Language} (RFC 9110, 12.5.4); a header that makes no sense says nothing. */
    public static PreferredLanguages of(@Nullable String acceptLanguage) {
        return new PreferredLanguages(ranges(acceptLanguage).stream()
                .map(PreferredLanguages::locale)
                .distinct()
                .toList());
    }

    private static List<LanguageRange> ranges(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return List.of();
        }
        try {
            return LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0 && !range.getRange().startsWith("*"))
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** The canonical locale: {@code cmn} is {@code zh}, {@code iw} is {@code he}. */
    private static Locale locale(LanguageRange range) {
        ULocale asked = ULocale.forLanguageTag(range.getRange().replace("-*", ""));
        return ULocale.createCanonical(asked).toLocale();
    }
}
