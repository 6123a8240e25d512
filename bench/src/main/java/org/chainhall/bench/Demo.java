package org.chainhall.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * What a {@code demo.json} says.
 *
 * @param dataDirectory where it lies
 * @param region that of its first directory
 * @param elasticsearch the node of that region
 */
record Demo(Path dataDirectory, URI baseUrl, URI adminUrl, String operatorKey, String region, URI elasticsearch) {
    static Demo read(Path file) throws IOException {
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        String region = json.required("directories").get(0).required("region").asText();
        return new Demo(
                file.toAbsolutePath().resolveSibling(""),
                URI.create(json.required("baseUrl").asText()),
                URI.create(json.required("adminUrl").asText()),
                json.required("operatorKey").asText(),
                region,
                URI.create(json.required("elasticsearch").required(region).asText()));
    }
}
