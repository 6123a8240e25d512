package org.chainhall.bench.latency;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * How fast an engine answered a class of questions; times in milliseconds.
 *
 * @param p50 from when a request should have begun until its answer was there
 * @param nodeTime that Elasticsearch spent on its queries, fetches and suggestions; mean of a question
 * @param nodeRequests how many queries Elasticsearch was asked for a question
 * @param processor time of the processors for a question, by program; of requests one after the other
 * @param found the share of questions that found anything
 * @param failed how many were not answered
 */
public record EngineFigures(
        long count,
        double p50,
        double p99,
        double nodeTime,
        double nodeRequests,
        Map<String, Double> processor,
        double found,
        int failed) {
    double processorSum() {
        return processor.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    void put(ObjectNode json) {
        json.put("count", count).put("p50", p50).put("p99", p99);
        json.put("elasticsearchMillis", nodeTime).put("elasticsearchQueries", nodeRequests);
        ObjectNode parts = json.putObject("processorMillis");
        processor.forEach(parts::put);
        json.put("found", found).put("failed", failed);
    }
}
