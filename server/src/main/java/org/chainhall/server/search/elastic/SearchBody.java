package org.chainhall.server.search.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A search, but for the directory: only {@link DirectoryIndex} can ask it, and adds that.
 *
 * @param conditions what hits and facets must fulfil
 * @param hitConditions what the hits must fulfil besides
 * @param summands of the score
 * @param aggregations by the name of the facet
 * @param after the sort values behind which the page begins; empty for the first one
 */
record SearchBody(
        List<Query> conditions,
        List<Query> hitConditions,
        List<Query> summands,
        Map<String, Aggregation> aggregations,
        List<SortOptions> sort,
        List<FieldValue> after,
        int limit) {
    /** The same, with names of only those summands that somebody reads: Elasticsearch matches them with each hit again. */
    SearchBody naming(Predicate<String> isRead) {
        List<Query> named = summands.stream()
                .map(summand -> isRead.test(Queries.name(summand)) ? summand : Queries.unnamed(summand))
                .toList();
        return new SearchBody(conditions, hitConditions, named, aggregations, sort, after, limit);
    }
}
