package org.chainhall.bench.relevance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * The query that one would write without much thought: one {@code bool} with a {@code multi_match} over all text and
 * fuzziness {@code AUTO}, the directory and what else is given as filters, and an aggregation for each facet.
 *
 * @param source the fields that are returned
 * @param filters values by field
 * @param facets fields whose values are counted among what is found
 */
public record NaiveQuery(
        String directory,
        String text,
        int size,
        List<String> source,
        Map<String, String> filters,
        List<String> facets) {
    private static final List<String> FIELDS =
            List.of("names^3", "otherNames^2", "summary", "description", "offerings", "city", "country", "credentials");

    private static final int FACET_VALUES = 100;

    ObjectNode json() {
        ObjectNode search = JsonNodeFactory.instance.objectNode();
        search.put("size", size);
        source.forEach(search.putArray("_source")::add);
        ObjectNode bool = search.putObject("query").putObject("bool");
        term(bool, "directory", directory);
        filters.forEach((field, value) -> term(bool, field, value));
        ObjectNode match = bool.putObject("must").putObject("multi_match");
        match.put("query", text).put("fuzziness", "AUTO");
        FIELDS.forEach(match.putArray("fields")::add);
        facets.forEach(field -> search.withObject("/aggs")
                .putObject(field)
                .putObject("terms")
                .put("field", field)
                .put("size", FACET_VALUES));
        return search;
    }

    private static void term(ObjectNode bool, String field, String value) {
        bool.withArray("filter").addObject().putObject("term").put(field, value);
    }
}
