package org.chainhall.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final Report report = new Report(List.of(
            outcome("q-1", "name", "tuning", List.of("a")),
            outcome("q-2", "place", "tuning", List.of("x", "a")),
            outcome("q-3", "name", "held-out", List.of())));

    @Test
    void sumsUpEachPartAndItsTypesIfThereAreSeveral() {
        JsonNode sections = report.json().path("sections");

        assertThat(sections.findValuesAsText("part")).containsExactly("tuning", "tuning", "tuning", "held-out");
        assertThat(sections.findValuesAsText("type")).containsExactly("all", "name", "place", "all");
        assertThat(sections.at("/0/ours/mrr").asDouble()).isEqualTo(0.75);
        assertThat(sections.at("/0/naive/zeroResults").asDouble()).isEqualTo(1);
        assertThat(sections.at("/3/ours/zeroResults").asDouble()).isEqualTo(1);
    }

    @Test
    void showsOfEveryQueryWhatWasFound() {
        JsonNode query = report.json().at("/queries/1");

        assertThat(query.path("id").asText()).isEqualTo("q-2");
        assertThat(query.at("/ours/reciprocalRank").asDouble()).isEqualTo(0.5);
        assertThat(query.at("/ours/first").toString()).isEqualTo("{\"x\":0,\"a\":3}");
    }

    @Test
    void printsTheEnginesSideBySide() {
        assertThat(report.table()).anyMatch(line -> line.contains("tuning") && line.contains("0.750 / 0.000"));
    }

    private static Outcome outcome(String id, String type, String part, List<String> ours) {
        Map<String, List<String>> hits = new LinkedHashMap<>();
        hits.put("ours", ours);
        hits.put("naive", List.of());
        return new Outcome(new GradedQuery(id, type, part, "north", "words", Map.of("a", 3)), hits);
    }
}
