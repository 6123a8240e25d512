package org.chainhall.server.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FieldNamesTest {
    @Test
    void namesWhatTheIndexMaps() throws Exception {
        JsonNode definition;
        try (InputStream file = ProviderIndex.class.getResourceAsStream("providers-v5.json")) {
            definition = new ObjectMapper().readTree(file);
        }
        Set<String> mapped = new TreeSet<>();
        collect("", definition.at("/mappings/properties"), mapped);
        Set<String> named = new TreeSet<>();
        for (Field field : Arrays.asList(FieldNames.class.getDeclaredFields())) {
            named.add((String) field.get(null));
        }

        assertThat(named).isEqualTo(mapped);
    }

    /** Fields, and the nested ones that have fields of their own. */
    private static void collect(String prefix, JsonNode properties, Set<String> names) {
        properties.properties().forEach(property -> {
            JsonNode mapping = property.getValue();
            if (mapping.has("type")) {
                names.add(prefix + property.getKey());
            }
            collect(prefix + property.getKey() + ".", mapping.path("properties"), names);
        });
    }
}
