package org.chainhall.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.chainhall.bench.latency.Question;

/** Our server. */
record ChainhallEngine(Demo demo) implements SearchEngine {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Override
    public HttpRequest request(Question question) {
        StringBuilder path = new StringBuilder("/v1/directories/" + question.directory())
                .append(question.suggests() ? "/suggestions" : "/search")
                .append("?q=")
                .append(encoded(question.text()));
        question.filters()
                .forEach((name, value) ->
                        path.append('&').append(name).append('=').append(encoded(value)));
        question.facets().forEach(facet -> path.append("&facets=").append(facet));
        return HttpRequest.newBuilder(URI.create(demo.baseUrl() + path.toString()))
                .header("Authorization", "Bearer " + demo.operatorKey())
                .timeout(TIMEOUT)
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public boolean hasFound(JsonNode answer) {
        return answer.has("total")
                ? answer.path("total").path("value").asLong() > 0
                : answer.valueStream().anyMatch(group -> !group.isEmpty());
    }
}
