package org.chainhall.server.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a search for all of its words will find, counted together with the words. In a small directory that is seldom a page,
 * and a search that is going to be asked again for fewer words need not be asked.
 *
 * @param found how many providers
 * @param named how many are called so
 * @param atMost how many a search for fewer of the words can find, if that was counted
 */
record Outlook(long found, long named, OptionalLong atMost) {
    // No word has a space.
    private static final String FOUND = "all words";
    private static final String NAMED = "all words in names";
    private static final String AT_MOST = "any word";

    /**
     * What has to be counted.
     *
     * @param found who has all words
     * @param named who is called so
     * @param atMost who has any of them, if it is worth counting
     */
    static Map<String, Query> questions(Query found, Query named, Optional<Query> atMost) {
        Map<String, Query> questions = new LinkedHashMap<>(Map.of(FOUND, found, NAMED, named));
        atMost.ifPresent(query -> questions.put(AT_MOST, query));
        return questions;
    }

    /** Whether a search for fewer of the words cannot find anyone else. */
    boolean isAll() {
        return atMost.isPresent() && atMost.getAsLong() == found;
    }

    /** Empty if it was not counted. */
    static Optional<Outlook> of(Map<String, Long> counts) {
        return counts.containsKey(FOUND)
                ? Optional.of(new Outlook(
                        Objects.requireNonNull(counts.get(FOUND)),
                        Objects.requireNonNull(counts.get(NAMED)),
                        counts.containsKey(AT_MOST) ? OptionalLong.of(counts.get(AT_MOST)) : OptionalLong.empty()))
                : Optional.empty();
    }
}
