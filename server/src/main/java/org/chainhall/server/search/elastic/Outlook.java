package org.chainhall.server.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a search for all of its words will find, counted together with the words. In a small directory that is seldom a page,
 * and a search that is going to be asked again for fewer words need not be asked.
 *
 * @param found how many providers
 * @param named how many are called so
 */
record Outlook(long found, long named) {
    // No word has a space.
    private static final String FOUND = "all words";
    private static final String NAMED = "all words in names";

    /**
     * What has to be counted.
     *
     * @param found who has all words
     * @param named who is called so
     */
    static Map<String, Query> questions(Query found, Query named) {
        return Map.of(FOUND, found, NAMED, named);
    }

    /** Empty if it was not counted. */
    static Optional<Outlook> of(Map<String, Long> counts) {
        return counts.containsKey(FOUND)
                ? Optional.of(new Outlook(
                        Objects.requireNonNull(counts.get(FOUND)), Objects.requireNonNull(counts.get(NAMED))))
                : Optional.empty();
    }
}
