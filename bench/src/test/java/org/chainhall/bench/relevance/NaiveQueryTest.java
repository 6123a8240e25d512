package org.chainhall.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NaiveQueryTest {
    @Test
    void staysInItsDirectoryAndMatchesFuzzily() {
        JsonNode query = new NaiveQuery("north", "adria kargo", 20, List.of("names"), Map.of(), List.of()).json();

        assertThat(query.at("/query/bool/filter").toString()).isEqualTo("[{\"term\":{\"directory\":\"north\"}}]");
        assertThat(query.at("/query/bool/must/multi_match/fuzziness").asText()).isEqualTo("AUTO");
        assertThat(query.path("size").asInt()).isEqualTo(20);
        assertThat(query.has("aggs")).isFalse();
    }

    @Test
    void filtersAndCounts() {
        JsonNode query = new NaiveQuery(
                        "north", "kargo", 20, List.of(), Map.of("category", "LOG"), List.of("category", "locatedIn"))
                .json();

        assertThat(query.at("/query/bool/filter/1/term/category").asText()).isEqualTo("LOG");
        assertThat(query.at("/aggs/locatedIn/terms/field").asText()).isEqualTo("locatedIn");
        assertThat(query.path("aggs")).hasSize(2);
    }
}
