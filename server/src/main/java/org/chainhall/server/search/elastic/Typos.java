package org.chainhall.server.search.elastic;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Words of the directory that a word may have been meant for, with the number of edits between them.
 *
 * @param words among the words of names
 * @param text among the words of texts and cities
 */
record Typos(Map<String, Integer> words, Map<String, Integer> text) {
    static final Typos NONE = new Typos(Map.of(), Map.of());

    boolean isEmpty() {
        return words.isEmpty() && text.isEmpty();
    }

    /** All of them, each once. */
    List<String> all() {
        return Stream.of(words, text)
                .flatMap(some -> some.keySet().stream())
                .distinct()
                .toList();
    }

    /** Those with the fewest edits. */
    List<String> nearest() {
        Map<String, Integer> all = new HashMap<>(text);
        all.putAll(words);
        return within(all, all.values().stream().min(Comparator.naturalOrder()).orElse(0));
    }

    /** Those that are no more edits away, the nearest first. */
    static List<String> within(Map<String, Integer> typos, int edits) {
        return typos.entrySet().stream()
                .filter(typo -> typo.getValue() <= edits)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
