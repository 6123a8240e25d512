package org.chainhall.server.search.meaning;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a query means.
 *
 * @param concepts in the order of the query; no word is in two of them
 * @param seams positions of words that are none: pairs of Chinese, Japanese or Korean characters of which one ends a
 *     concept or begins one
 */
public record QueryMeaning(List<Concept> concepts, Set<Integer> seams) {
    /** No word means anything that we know. */
    public static final QueryMeaning NONE = new QueryMeaning(List.of(), Set.of());

    /** What a word means, alone or together with others. */
    public Map<Kind, Set<String>> ofWord(int position) {
        Map<Kind, Set<String>> codes = new EnumMap<>(Kind.class);
        concepts.stream()
                .filter(concept -> concept.words().contains(position))
                .forEach(concept -> codes.putAll(concept.codes()));
        return codes;
    }

    /** Whether these words all belong to concepts. */
    public boolean covers(Collection<Integer> positions) {
        Set<Integer> left = new TreeSet<>(positions);
        concepts.forEach(concept -> left.removeAll(concept.words()));
        return left.isEmpty();
    }
}
