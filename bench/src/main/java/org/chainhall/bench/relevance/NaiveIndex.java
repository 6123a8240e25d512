package org.chainhall.bench.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The usual search, sent directly to a node: fields with the standard analyzer in an index of its own, and
 * {@link NaiveQuery}. The index is dropped at the end unless it is to be kept.
 */
public final class NaiveIndex implements AutoCloseable {
    private static final String PREFIX = "bench-naive-";
    private static final int BULK = 500;
    private static final String MAPPING = """
            {"settings": {"number_of_shards": 1, "number_of_replicas": 0},
             "mappings": {"properties": {
               "directory": {"type": "keyword"}, "externalId": {"type": "keyword"},
               "names": {"type": "text"}, "otherNames": {"type": "text"}, "summary": {"type": "text"},
               "description": {"type": "text"}, "offerings": {"type": "text"}, "city": {"type": "text"},
               "country": {"type": "text"}, "credentials": {"type": "text"},
               "category": {"type": "keyword"}, "locatedIn": {"type": "keyword"}}}}""";
    private static final List<String> ID = List.of("externalId");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI index;
    private final boolean isKept;

    private NaiveIndex(URI node, String name, boolean isKept) {
        this.index = node.resolve("/" + PREFIX + name);
        this.isKept = isKept;
    }

    /** @param name a part of the index's name that no other has */
    public NaiveIndex(URI node, String name) {
        this(node, name, false);
        send("PUT", "", MAPPING);
    }

    /** One that stays, with what an earlier run has put into it. */
    public static NaiveIndex kept(URI node, String name) {
        NaiveIndex kept = new NaiveIndex(node, name, true);
        if (!kept.exists()) {
            kept.send("PUT", "", MAPPING);
        }
        return kept;
    }

    private boolean exists() {
        HttpRequest head = HttpRequest.newBuilder(index)
                .method("HEAD", BodyPublishers.noBody())
                .build();
        return answer(head).statusCode() == 200;
    }

    public String name() {
        return index.getPath().substring(1);
    }

    public long count() {
        return send("GET", "/_count", "").path("count").asLong();
    }

    /** Empties it. */
    public void clear() {
        send("DELETE", "", "");
        send("PUT", "", MAPPING);
    }

    public void add(String directory, List<JsonNode> providers, NaiveDocuments documents) {
        for (int from = 0; from < providers.size(); from += BULK) {
            StringBuilder lines = new StringBuilder();
            for (JsonNode provider : providers.subList(from, Math.min(providers.size(), from + BULK))) {
                lines.append("{\"index\":{}}\n")
                        .append(documents.document(directory, provider))
                        .append('\n');
            }
            if (send("POST", "/_bulk", lines.toString()).path("errors").asBoolean()) {
                throw new IllegalStateException("The naive index has refused documents");
            }
        }
        send("POST", "/_refresh", "");
    }

    /** The external ids of the best hits. */
    public List<String> find(String directory, String text) {
        NaiveQuery query = new NaiveQuery(directory, text, Outcome.DEPTH, ID, Map.of(), List.of());
        JsonNode answer = send("POST", "/_search", query.json().toString());
        List<String> ids = new ArrayList<>();
        answer.path("hits")
                .path("hits")
                .forEach(hit -> ids.add(hit.path("_source").path("externalId").asText()));
        return ids;
    }

    /** The request for a query, to be sent by whoever measures it. */
    public HttpRequest request(NaiveQuery query) {
        return request("POST", "/_search", query.json().toString());
    }

    private JsonNode send(String method, String path, String body) {
        HttpRequest request = request(method, path, body);
        HttpResponse<String> response = answer(request);
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(request + ": " + response.body());
        }
        try {
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(index + path))
                .header("Content-Type", path.equals("/_bulk") ? "application/x-ndjson" : "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (!isKept) {
            send("DELETE", "", "");
        }
        http.close();
    }
}
