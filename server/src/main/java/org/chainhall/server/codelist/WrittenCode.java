package org.chainhall.server.codelist;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A code as our files have it.
 *
 * @param labels by language tag; always in English
 * @param aliases abbreviations and synonyms that the labels do not have, by language tag; in a file of their own
 * @param descriptions by language tag
 */
record WrittenCode(
        @JsonProperty(required = true) String code,
        @Nullable String parent,
        @JsonProperty(required = true) Map<String, String> labels,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, List<String>> aliases,
        @Nullable Map<String, String> descriptions) {

    String label(Locale language) {
        return text(labels, language).orElseThrow(() -> new IllegalStateException(code + " has no label in English"));
    }

    WrittenCode alsoCalled(Map<String, List<String>> names) {
        return new WrittenCode(code, parent, labels, names, descriptions);
    }

    /** In the order of the file. */
    Map<Locale, String> labelsByLanguage() {
        Map<Locale, String> byLanguage = new LinkedHashMap<>();
        labels.forEach((tag, label) -> byLanguage.put(Locale.forLanguageTag(tag), label));
        return Collections.unmodifiableMap(byLanguage);
    }

    /** In the order of the file. */
    Map<Locale, List<String>> aliasesByLanguage() {
        Map<Locale, List<String>> byLanguage = new LinkedHashMap<>();
        aliases.forEach((tag, names) -> byLanguage.put(Locale.forLanguageTag(tag), names));
        return Collections.unmodifiableMap(byLanguage);
    }

    Optional<String> description(Locale language) {
        return Optional.ofNullable(descriptions).flatMap(texts -> text(texts, language));
    }

    /** Everything but the place in the list, whatever the order of the languages. */
    String fingerprint() {
        return new TreeMap<>(labels) + " " + new TreeMap<>(aliases) + " "
                + (descriptions == null ? "" : new TreeMap<>(descriptions));
    }

    private static Optional<String> text(Map<String, String> texts, Locale language) {
        return Optional.ofNullable(texts.get(language.toLanguageTag()))
                .or(() -> Optional.ofNullable(texts.get(Locale.ENGLISH.toLanguageTag())));
    }
}
