package org.chainhall.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What the node that both engines ask says of itself. */
final class ElasticsearchNode implements AutoCloseable {
    private final URI node;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    ElasticsearchNode(URI node) {
        this.node = node;
    }

    JsonNode get(String path) {
        HttpRequest request = HttpRequest.newBuilder(node.resolve(path)).build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(request + ": " + response.body());
            }
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    long documents(String index) {
        return get("/" + index + "/_count").path("count").asLong();
    }

    /** How many it is working on. */
    long merges() {
        return get("/_stats/merge")
                .path("_all")
                .path("total")
                .path("merges")
                .path("current")
                .asLong();
    }

    String version() {
        return info().path("version").asText();
    }

    String heap() {
        return info().path("jvm").path("mem").path("heap_max_in_bytes").asLong() / (1 << 20) + " MiB";
    }

    ProcessHandle process() {
        return ProcessHandle.of(info().path("process").path("id").asLong()).orElseThrow();
    }

    private JsonNode info() {
        return get("/_nodes/_local/process,jvm").path("nodes").iterator().next();
    }

    @Override
    public void close() {
        http.close();
    }
}
