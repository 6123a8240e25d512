package org.chainhall.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.chainhall.bench.relevance.GradedQuery;
import org.chainhall.bench.relevance.NaiveDocuments;
import org.chainhall.bench.relevance.NaiveIndex;
import org.chainhall.bench.relevance.Outcome;
import org.chainhall.bench.relevance.Report;
import org.chainhall.client.DirectoryClient;
import org.chainhall.client.model.ProviderCard;

/** Asks graded queries of the installation and, beside it, of the naive index on the same node. */
final class Trial {
    private static final String OURS = "chainhall";
    private static final String NAIVE = "naive";

    private final Installation at;
    private final Map<String, DirectoryClient> directories = new HashMap<>();
    private final Map<String, Latencies> latencies = new LinkedHashMap<>();

    Trial(Installation at) {
        this.at = at;
    }

    /** @param providers by directory, of which the naive index is made */
    Report run(List<GradedQuery> queries, Map<String, List<JsonNode>> providers) {
        List<GradedQuery> answerable =
                queries.stream().filter(query -> !query.grades().isEmpty()).toList();
        if (answerable.size() < queries.size()) {
            Output.line("left out, as nothing is a right answer: %d queries", queries.size() - answerable.size());
        }
        try (NaiveIndex naive = new NaiveIndex(at.demo().elasticsearch(), Installation.unique())) {
            NaiveDocuments documents = new NaiveDocuments(CodeLabels.of(at));
            providers.forEach((directory, some) -> {
                naive.add(directory, some, documents);
                directories.put(directory, at.directory(directory));
            });
            List<Outcome> outcomes =
                    answerable.stream().map(query -> ask(query, naive)).toList();
            latencies.forEach((engine, times) -> Output.line("%-9s latency: %s", engine, times));
            return new Report(outcomes);
        }
    }

    private Outcome ask(GradedQuery query, NaiveIndex naive) {
        Map<String, List<String>> hits = new LinkedHashMap<>();
        hits.put(OURS, timed(OURS, () -> find(query)));
        hits.put(NAIVE, timed(NAIVE, () -> naive.find(query.directory(), query.text())));
        return new Outcome(query, hits);
    }

    private List<String> find(GradedQuery query) {
        List<ProviderCard> cards = Objects.requireNonNull(directories.get(query.directory()))
                .search()
                .query(query.text())
                .limit(Outcome.DEPTH)
                .fetch()
                .items();
        return cards.stream()
                .map(ProviderCard::externalId)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<String> timed(String engine, Supplier<List<String>> search) {
        long start = System.nanoTime();
        List<String> hits = search.get();
        latencies.computeIfAbsent(engine, e -> new Latencies()).recordSince(start);
        return hits;
    }
}
