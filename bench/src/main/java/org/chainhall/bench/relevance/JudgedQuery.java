package org.chainhall.bench.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A query and, from the best grade down, what a provider must be to answer it. */
record JudgedQuery(String id, String type, String part, String directory, String text, List<Rule> rules) {
    static JudgedQuery of(NamedCsvRecord row, Facts facts) {
        return new JudgedQuery(
                row.getField("id"),
                row.getField("type"),
                row.getField("held_out").equals("yes") ? "held-out" : "tuning",
                row.getField("directory"),
                row.getField("query"),
                Stream.of("grade3", "grade2", "grade1")
                        .map(grade -> RuleParser.parse(row.getField(grade), facts))
                        .toList());
    }

    GradedQuery gradedOver(List<JsonNode> providers) {
        Map<String, Integer> grades = new HashMap<>();
        for (JsonNode provider : providers) {
            int grade = grade(provider);
            if (grade > 0) {
                grades.put(provider.path("externalId").asText(), grade);
            }
        }
        return new GradedQuery(id, type, part, directory, text, Map.copyOf(grades));
    }

    private int grade(JsonNode provider) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).holds(provider)) {
                return rules.size() - i;
            }
        }
        return 0;
    }
}
