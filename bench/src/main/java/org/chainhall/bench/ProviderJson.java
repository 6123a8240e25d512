package org.chainhall.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.chainhall.client.DirectoryClient;

/** Providers as the JSON of the API. */
final class ProviderJson {
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    JsonNode of(Object provider) {
        return mapper.valueToTree(provider);
    }

    List<JsonNode> all(DirectoryClient directory) {
        return directory.providers().list().pageSize(100).stream().map(this::of).toList();
    }
}
