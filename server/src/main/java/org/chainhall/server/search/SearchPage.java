package org.chainhall.server.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of hits.
 *
 * @param total exact
 * @param facets the values of each facet that was asked for, the most frequent first
 * @param next where the next page begins; empty at the end
 */
public record SearchPage(
        List<Hit> hits, long total, Map<Facet, List<FacetCount>> facets, int limit, Optional<String> next) {

    /** A provider that was found. */
    public record Hit(Card card, Optional<ServesMatch> servesMatch) {}

    /** Whether an offering covers the whole of a place that was asked for, or only something inside of one. */
    public enum ServesMatch {
        FULL,
        PARTIAL
    }

    /**
     * A value of a facet.
     *
     * @param count the total if this value alone were selected and the other filters kept
     */
    public record FacetCount(String value, long count) {}
}
