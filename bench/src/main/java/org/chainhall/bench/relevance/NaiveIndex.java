package org.chainhall.bench.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/**
 * The usual search, sent directly to a node: one {@code bool} with a {@code multi_match} over fields with the standard
 * analyzer and fuzziness {@code AUTO}, and the directory as a filter. The index is its own, and dropped at the end.
 */
public final class NaiveIndex implements AutoCloseable {
    private static final int BULK = 500;
    private static final String MAPPING = """
            {"settings": {"number_of_shards": 1, "number_of_replicas": 0},
             "mappings": {"properties": {
               "directory": {"type": "keyword"}, "externalId": {"type": "keyword"},
               "names": {"type": "text"}, "otherNames": {"type": "text"}, "summary": {"type": "text"},
               "description": {"type": "text"}, "offerings": {"type": "text"}, "city": {"type": "text"},
               "country": {"type": "text"}, "credentials": {"type": "text"}}}}""";
    private static final List<String> FIELDS =
            List.of("names^3", "otherNames^2", "summary", "description", "offerings", "city", "country", "credentials");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI index;

    /** @param name a part of the index's name that no other has */
    public NaiveIndex(URI node, String name) {
        this.index = node.resolve("/bench-naive-" + name);
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
        JsonNode answer = send("POST", "/_search", query(directory, text).toString());
        List<String> ids = new ArrayList<>();
        answer.path("hits")
                .path("hits")
                .forEach(hit -> ids.add(hit.path("_source").path("externalId").asText()));
        return ids;
    }

    private static ObjectNode query(String directory, String text) {
        ObjectNode search = JsonNodeFactory.instance.objectNode();
        search.put("size", Outcome.DEPTH).put("_source", "externalId");
        ObjectNode bool = search.putObject("query").putObject("bool");
        bool.putObject("filter").putObject("term").put("directory", directory);
        ObjectNode match = bool.putObject("must").putObject("multi_match");
        match.put("query", text).put("fuzziness", "AUTO");
        FIELDS.forEach(match.putArray("fields")::add);
        return search;
    }

    private JsonNode send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(index + path))
                .header("Content-Type", path.equals("/_bulk") ? "application/x-ndjson" : "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
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

    @Override
    public void close() {
        send("DELETE", "", "");
        http.close();
    }
}
