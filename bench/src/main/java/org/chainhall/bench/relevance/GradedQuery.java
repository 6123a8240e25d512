package org.chainhall.bench.relevance;

import java.util.Map;

/**
 * A query and how well documents answer it.
 *
 * @param part {@code tuning}, {@code held-out}, or what an outside set calls it
 * @param grades by external id, from 1 (in part) to 3 (exactly what is meant); documents that are no answer are left out
 */
public record GradedQuery(
        String id, String type, String part, String directory, String text, Map<String, Integer> grades) {
    public static final int EXACT = 3;
    public static final int FULL = 2;
}
