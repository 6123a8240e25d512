package org.chainhall.server.search;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What to find in a directory.
 *
 * @param text words to find
 * @param facets what to count by
 * @param limit how many hits a page has
 * @param cursor where the page begins
 * @param explain whether hits say how their scores came about
 */
public record SearchRequest(
        Optional<String> text,
        Filters filters,
        SearchOrder order,
        Set<Facet> facets,
        int limit,
        Optional<String> cursor,
        boolean explain) {
    public SearchRequest {
        facets = facets.isEmpty() ? Set.of() : EnumSet.copyOf(facets);
    }
}
