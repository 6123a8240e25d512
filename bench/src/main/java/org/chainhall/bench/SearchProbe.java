package org.chainhall.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.OptionalLong;

/** A search of a directory without the SDK, which would ask again, and wait, until it is answered. */
final class SearchProbe implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final HttpRequest request;

    SearchProbe(Demo demo, String directory) {
        this.request = HttpRequest.newBuilder(
                        demo.baseUrl().resolve("/v1/directories/" + directory + "/search?limit=1"))
                .header("Authorization", "Bearer " + demo.operatorKey())
                .timeout(TIMEOUT)
                .build();
    }

    /**
     * @param words the same for the same kind of answer
     * @param total how many providers it finds, if it says
     */
    record Answer(String words, OptionalLong total) {}

    Answer ask() {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            boolean saysWhen = response.headers().firstValue("Retry-After").isPresent();
            return new Answer(response.statusCode() + (saysWhen ? " with Retry-After" : ""), total(response));
        } catch (IOException e) {
            return new Answer(e.getClass().getSimpleName(), OptionalLong.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer("interrupted", OptionalLong.empty());
        }
    }

    private OptionalLong total(HttpResponse<String> response) throws IOException {
        return response.statusCode() == 200
                ? OptionalLong.of(json.readTree(response.body())
                        .required("total")
                        .required("value")
                        .asLong())
                : OptionalLong.empty();
    }

    @Override
    public void close() {
        client.close();
    }
}
