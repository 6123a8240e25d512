package org.chainhall.bench;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What Elasticsearch has done in an index since it was started.
 *
 * @param millis spent on queries, fetches and suggestions
 */
record NodeTime(long millis, long queries) {
    /** @param index a name or a pattern of names */
    static NodeTime of(ElasticsearchNode node, String index) {
        JsonNode search = node.get("/" + index + "/_stats/search")
                .path("_all")
                .path("total")
                .path("search");
        return new NodeTime(
                search.path("query_time_in_millis").asLong()
                        + search.path("fetch_time_in_millis").asLong()
                        + search.path("suggest_time_in_millis").asLong(),
                search.path("query_total").asLong());
    }

    NodeTime since(NodeTime earlier) {
        return new NodeTime(millis - earlier.millis, queries - earlier.queries);
    }
}
