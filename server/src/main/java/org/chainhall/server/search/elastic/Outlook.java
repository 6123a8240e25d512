package org.chainhall.server.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a search for all of its words will find, counted together with the words. In a small directory that is seldom a page,
 * and a search that is going to be asked again for fewer words need not be asked.
 *
 * @param found how many providers
 * @param named how many of them have all words in their names
 * @param atMost how many a search for fewer of the words can find
 */
record Outlook(long found, long named, long atMost) {
    // No word has a space.
    private static final String FOUND = "all words";
    private static final String NAMED = "all words in names";
    private static final String AT_MOST = "any word";

    /**
     * What has to be counted.
     *
     * @param words the search for all words
     * @param anyWord the search for one of them
     */
    static Map<String, Query> questions(SearchBody words, SearchBody anyWord) {
        List<Query> names = words.summands().stream()
                .filter(Queries::isNamed)
                .filter(summand -> TextTranslator.isOfNames(Queries.name(summand)))
                .map(Queries::unnamed)
                .toList();
        return Map.of(
                FOUND, words.hit(),
                NAMED, Queries.all(List.of(words.hit(), Queries.any(names))),
                AT_MOST, Queries.any(List.of(words.hit(), anyWord.hit())));
    }

    /** Empty if it was not counted. */
    static Optional<Outlook> of(Map<String, Long> counts) {
        return counts.containsKey(FOUND)
                ? Optional.of(new Outlook(
                        Objects.requireNonNull(counts.get(FOUND)),
                        Objects.requireNonNull(counts.get(NAMED)),
                        Objects.requireNonNull(counts.get(AT_MOST))))
                : Optional.empty();
    }
}
