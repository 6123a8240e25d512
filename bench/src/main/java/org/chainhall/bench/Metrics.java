package org.chainhall.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** {@code /metrics} of a server. */
final class Metrics {
    private final HttpRequest request;

    Metrics(URI adminUrl) {
        this.request = HttpRequest.newBuilder(adminUrl.resolve("/metrics")).build();
    }

    /** How many series are exposed. */
    long series() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(request.uri() + " answered " + answer.statusCode());
            }
            return answer.body()
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .count();
        }
    }
}
