package org.chainhall.server.search.bruteforce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Compares answers of search with what they should be; a difference is a line that says so. */
final class AnswerCheck {
    private final BruteForce bruteForce;

    AnswerCheck(BruteForce bruteForce) {
        this.bruteForce = bruteForce;
    }

    /**
     * Compares a first page.
     *
     * @param expected who has to be found
     * @param limit of the page
     */
    List<String> differences(
            JsonNode answer,
            List<JsonNode> expected,
            Map<String, List<String>> filters,
            List<String> facets,
            int limit) {
        List<String> differences = new ArrayList<>();
        long total = answer.at("/total/value").asLong();
        if (total != expected.size()) {
            differences.add("a total of " + total + ", not " + expected.size());
        }
        hits(answer, expected, filters, limit, differences);
        for (String facet : facets) {
            Map<String, Long> counts = counts(answer.at("/facets").path(facet));
            Map<String, Long> right = bruteForce.count(filters, facet);
            if (!counts.equals(right)) {
                differences.add(facet + " with " + beside(counts, right) + ", not " + beside(right, counts));
            }
        }
        return differences;
    }

    private void hits(
            JsonNode answer,
            List<JsonNode> expected,
            Map<String, List<String>> filters,
            int limit,
            List<String> differences) {
        Map<String, JsonNode> fitting = expected.stream().collect(Collectors.toMap(AnswerCheck::id, one -> one));
        Set<String> hits = new HashSet<>();
        for (JsonNode hit : answer.required("items")) {
            hits.add(id(hit));
            JsonNode provider = fitting.get(id(hit));
            if (provider == null) {
                differences.add("a hit that does not fit: " + id(hit));
                continue;
            }
            boolean asksToServe = filters.containsKey("serves");
            boolean asksForLane = filters.containsKey("from") || filters.containsKey("to");
            match(hit, "servesMatch", asksToServe, provider, one -> bruteForce.servesWholly(one, filters), differences);
            match(hit, "laneMatch", asksForLane, provider, one -> bruteForce.hasWholeLane(one, filters), differences);
        }
        if (hits.size() != Math.min(limit, expected.size())) {
            differences.add(hits.size() + " hits of " + expected.size());
        }
    }

    private static void match(
            JsonNode hit,
            String name,
            boolean isAsked,
            JsonNode provider,
            Predicate<JsonNode> isFull,
            List<String> differences) {
        String expected = !isAsked ? "absent" : isFull.test(provider) ? "full" : "partial";
        String answered = Json.text(hit, name).orElse("absent");
        if (!answered.equals(expected)) {
            differences.add(name + " " + answered + ", not " + expected + ", of " + id(hit));
        }
    }

    private static Map<String, Long> counts(JsonNode facet) {
        Map<String, Long> counts = new TreeMap<>();
        facet.forEach(value -> counts.put(
                value.required("value").asText(), value.required("count").asLong()));
        return counts;
    }

    /** What the one has and the other has not. */
    private static Map<String, Long> beside(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> rest = new TreeMap<>(one);
        rest.entrySet().removeAll(other.entrySet());
        return rest;
    }

    private static String id(JsonNode provider) {
        return provider.required("id").asText();
    }
}
