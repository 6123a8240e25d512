package org.chainhall.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.List;
import org.chainhall.bench.latency.Question;
import org.chainhall.bench.relevance.NaiveIndex;
import org.chainhall.bench.relevance.NaiveQuery;

/** The naive query, sent to Elasticsearch itself; it returns as many hits as ours, and what a list of hits shows. */
record NaiveEngine(NaiveIndex index) implements SearchEngine {
    private static final int HITS = 20;
    private static final int SUGGESTIONS = 10;
    private static final List<String> SHOWN = List.of("externalId", "names", "summary", "city", "country");

    @Override
    public HttpRequest request(Question question) {
        return index.request(new NaiveQuery(
                question.directory(),
                question.text(),
                question.suggests() ? SUGGESTIONS : HITS,
                SHOWN,
                question.filters(),
                question.facets()));
    }

    @Override
    public boolean hasFound(JsonNode answer) {
        return answer.path("hits").path("total").path("value").asLong() > 0;
    }
}
