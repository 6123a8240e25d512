package org.chainhall.bench.relevance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the engines made of a query.
 *
 * @param hits by engine, the external ids that it found, best first
 */
public record Outcome(GradedQuery query, Map<String, List<String>> hits) {
    /** How many hits an engine is asked for. */
    public static final int DEPTH = Figures.DEPTH;

    public Outcome {
        hits = new LinkedHashMap<>(hits);
    }

    Figures figures(String engine) {
        return Figures.of(query.grades(), hits.getOrDefault(engine, List.of()));
    }
}
