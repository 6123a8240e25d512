package org.chainhall.server.codelist;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.chainhall.server.platform.locale.CldrNames;
import org.chainhall.server.platform.locale.PreferredLanguages;

/**
 * Labels that CLDR has.
 *
 * @param name the name of a code in a language
 */
record CldrLabels(CldrNames names, BiFunction<String, Locale, String> name) implements Labels {
    @Override
    public Locale language(PreferredLanguages preferred) {
        return names.language(preferred);
    }

    @Override
    public String label(String code, Locale language) {
        return name.apply(code, language);
    }

    @Override
    public Optional<String> description(String code, Locale language) {
        return Optional.empty();
    }

    /** Names in some hundred languages change with CLDR's release only; reading them all would cost seconds. */
    @Override
    public String fingerprint(String code) {
        return label(code, Locale.ENGLISH) + " " + names.release();
    }
}
