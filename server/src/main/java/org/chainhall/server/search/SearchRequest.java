package org.chainhall.server.search;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to find in a directory.
 *
 * @param text words that must all occur
 * @param filters several values of one are alternatives, several filters must all hold; the codes are known ones
 * @param facets what to count by
 * @param limit how many hits a page has
 * @param cursor where the page begins
 */
public record SearchRequest(
        Optional<String> text,
        Map<Facet, List<String>> filters,
        SearchOrder order,
        Set<Facet> facets,
        int limit,
        Optional<String> cursor) {
    public SearchRequest {
        EnumMap<Facet, List<String>> narrowing = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                narrowing.put(facet, values.stream().distinct().sorted().toList());
            }
        });
        filters = narrowing;
        facets = facets.isEmpty() ? Set.of() : EnumSet.copyOf(facets);
    }
}
