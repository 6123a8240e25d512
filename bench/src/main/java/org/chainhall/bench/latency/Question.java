package org.chainhall.bench.latency;

import java.util.List;
import java.util.Map;

/**
 * What is asked of a directory.
 *
 * @param filters by the parameter of the API
 * @param suggests whether suggestions are wanted rather than hits
 */
public record Question(
        String directory, String text, Map<String, String> filters, List<String> facets, boolean suggests) {
    static Question words(String directory, String text) {
        return new Question(directory, text, Map.of(), List.of(), false);
    }

    Question filteredBy(String parameter, String value) {
        return new Question(directory, text, Map.of(parameter, value), facets, suggests);
    }

    Question countedBy(String... facetNames) {
        return new Question(directory, text, filters, List.of(facetNames), suggests);
    }

    Question suggesting() {
        return new Question(directory, text, filters, facets, true);
    }
}
