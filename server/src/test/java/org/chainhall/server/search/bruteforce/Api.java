package org.chainhall.server.search.bruteforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The API as its bytes have it. */
final class Api implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI baseUrl;
    private final String key;

    Api(URI baseUrl, String key) {
        this.baseUrl = baseUrl;
        this.key = key;
    }

    /** What is at a path below {@code /v1}; anything but an answer fails. */
    JsonNode get(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException("GET " + path + ": 404"));
    }

    /** The same, but for what is not there. */
    Optional<JsonNode> find(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(baseUrl.resolve("/v1" + path))
                    .header("Authorization", "Bearer " + key)
                    .build();
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return switch (response.statusCode()) {
                case 200 -> Optional.of(json.readTree(response.body()));
                case 404 -> Optional.empty();
                default ->
                    throw new IllegalStateException(
                            "GET " + path + ": " + response.statusCode() + " " + response.body());
            };
        } catch (IOException e) {
            throw new IllegalStateException("GET " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A query string; several values of one parameter repeat it. */
    static String query(Map<String, ? extends Collection<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> parameter.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&", "?", ""));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
