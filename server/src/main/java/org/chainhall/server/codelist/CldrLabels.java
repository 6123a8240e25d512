package org.chainhall.server.codelist;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.chainhall.server.platform.locale.CldrNames;
import org.chainhall.server.platform.locale.PreferredLanguages;

/**
 * Labels that CLDR has.
 *
 * @param name the name of a code in a language
 * @param ours the languages of our own lists
 */
record CldrLabels(CldrNames names, BiFunction<String, Locale, String> name, Collection<Locale> ours) implements Labels {
    @Override
    public Locale language(PreferredLanguages preferred) {
        return names.language(preferred);
    }

    @Override
    public String label(String code, Locale language) {
        return name.apply(code, language);
    }

    @Override
    public Map<Locale, String> labels(String code) {
        Map<Locale, String> labels = new LinkedHashMap<>();
        ours.forEach(language -> labels.put(language, label(code, language)));
        return Collections.unmodifiableMap(labels);
    }

    @Override
    public Map<Locale, List<String>> aliases(String code) {
        return Map.of();
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
