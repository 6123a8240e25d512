package org.chainhall.server.codelist;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A code as our files have it.
 *
 * @param labels by language tag; always in English
 * @param descriptions by language tag
 */
record WrittenCode(
        @JsonProperty(required = true) String code,
        @Nullable String parent,
        @JsonProperty(required = true) Map<String, String> labels,
        @Nullable Map<String, String> descriptions) {

    String label(Locale language) {
        return text(labels, language).orElseThrow(() -> new IllegalStateException(code + " has no label in English"));
    }

    Optional<String> description(Locale language) {
        return Optional.ofNullable(descriptions).flatMap(texts -> text(texts, language));
    }

    /** Everything but the place in the list, whatever the order of the languages. */
    String fingerprint() {
        return new TreeMap<>(labels) + " " + (descriptions == null ? "" : new TreeMap<>(descriptions));
    }

    private static Optional<String> text(Map<String, String> texts, Locale language) {
        return Optional.ofNullable(texts.get(language.toLanguageTag()))
                .or(() -> Optional.ofNullable(texts.get(Locale.ENGLISH.toLanguageTag())));
    }
}
