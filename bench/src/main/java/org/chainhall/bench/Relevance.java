package org.chainhall.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chainhall.bench.relevance.JudgedSet;
import org.chainhall.bench.relevance.Report;

/** How well search answers the judged queries. */
final class Relevance {
    private final Installation at;
    private final ProviderJson json = new ProviderJson();

    Relevance(Installation at) {
        this.at = at;
    }

    Report run(JudgedSet set) {
        Map<String, List<JsonNode>> providers = new TreeMap<>();
        for (String directory : set.directories()) {
            providers.put(directory, json.all(at.directory(directory)));
        }
        Report report = new Trial(at).run(set.gradedOver(providers), providers);
        report.table().forEach(Output::text);
        return report;
    }
}
