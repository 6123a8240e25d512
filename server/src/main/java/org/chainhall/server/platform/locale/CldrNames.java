package org.chainhall.server.platform.locale;

import com.ibm.icu.text.CurrencyDisplayNames;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Names of countries, areas, languages and currencies in all languages of CLDR; in English where CLDR has none, and the
 * code itself where that fails too. Thread-safe; make one and share it, the names of a language are costly to open.
 */
public final class CldrNames {
    private final OfferedLanguages languages;
    private final Map<Locale, Names> opened = new ConcurrentHashMap<>();

    public CldrNames() {
        languages = new OfferedLanguages(Arrays.stream(ULocale.getAvailableLocales())
                .filter(locale ->
                        locale.getCountry().isEmpty() && locale.getVariant().isEmpty())
                .map(ULocale::toLocale)
                .toList());
    }

    /** The release of the names, as {@code 48.0.0.0}. */
    public String release() {
        return LocaleData.getCLDRVersion().toString();
    }

    /** The language to answer in: the caller's, else English. */
    public Locale language(PreferredLanguages preferred) {
        return languages.best(preferred).orElse(Locale.ENGLISH);
    }

    /** The name of a country (ISO 3166-1) or an area (UN M49). */
    public String region(String code, Locale language) {
        return firstName(
                code,
                in(language).codes.regionDisplayName(code),
                in(Locale.ENGLISH).codes.regionDisplayName(code));
    }

    /** The short name of a country, if it has one: Hong Kong for the Hong Kong SAR of China. */
    public String shortRegion(String code, Locale language) {
        return firstName(code, in(language).shortCodes.regionDisplayName(code), region(code, language));
    }

    /** The name of a language (ISO 639). */
    public String language(String code, Locale language) {
        return firstName(
                code,
                in(language).codes.languageDisplayName(code),
                in(Locale.ENGLISH).codes.languageDisplayName(code));
    }

    /** The name of a currency (ISO 4217). */
    public String currency(String code, Locale language) {
        return firstName(
                code,
                in(language).currencies.getName(code),
                in(Locale.ENGLISH).currencies.getName(code));
    }

    private Names in(Locale language) {
        return opened.computeIfAbsent(language, Names::open);
    }

    private static String firstName(String code, @Nullable String... names) {
        return Arrays.stream(names)
                .filter(name -> name != null && !name.equals(code))
                .findFirst()
                .orElse(code);
    }

    private record Names(LocaleDisplayNames codes, LocaleDisplayNames shortCodes, CurrencyDisplayNames currencies) {
        static Names open(Locale language) {
            ULocale locale = ULocale.forLocale(language);
            return new Names(
                    LocaleDisplayNames.getInstance(locale, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU),
                    LocaleDisplayNames.getInstance(locale, DisplayContext.LENGTH_SHORT),
                    CurrencyDisplayNames.getInstance(locale));
        }
    }
}
