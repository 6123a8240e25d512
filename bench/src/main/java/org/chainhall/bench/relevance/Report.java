package org.chainhall.bench.relevance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The figures of all queries: of each part, and of each type within it. */
public final class Report {
    private static final int SHOWN_HITS = 10;

    private final List<Outcome> outcomes;
    private final List<String> engines;

    /** @param outcomes of queries that have a right answer */
    public Report(List<Outcome> outcomes) {
        this.outcomes = List.copyOf(outcomes);
        this.engines = outcomes.stream()
                .flatMap(outcome -> outcome.hits().keySet().stream())
                .distinct()
                .toList();
    }

    /** A section's title, and the outcomes that it sums up. */
    private record Section(String part, String type, List<Outcome> outcomes) {
        Means means(String engine) {
            return Means.of(
                    outcomes.stream().map(outcome -> outcome.figures(engine)).toList());
        }
    }

    private List<Section> sections() {
        return outcomes.stream()
                .map(outcome -> outcome.query().part())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .flatMap(this::sections)
                .toList();
    }

    private Stream<Section> sections(String part) {
        List<Outcome> all = some(outcomes, query -> query.part().equals(part));
        Stream<Section> types = all.stream()
                .map(outcome -> outcome.query().type())
                .distinct()
                .sorted()
                .map(type ->
                        new Section(part, type, some(all, query -> query.type().equals(type))));
        Stream<Section> whole = Stream.of(new Section(part, "all", all));
        boolean isOfOneType =
                all.stream().map(outcome -> outcome.query().type()).distinct().count() == 1;
        return isOfOneType ? whole : Stream.concat(whole, types);
    }

    private static List<Outcome> some(List<Outcome> outcomes, Predicate<GradedQuery> queries) {
        return outcomes.stream()
                .filter(outcome -> queries.test(outcome.query()))
                .toList();
    }

    /** A line for each section; each column has the engines side by side. */
    public List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add(row("", "", "n", "nDCG@10", "MRR", "recall@50", "zero results"));
        lines.add("each: " + String.join(" / ", engines));
        for (Section section : sections()) {
            List<Means> means = engines.stream().map(section::means).toList();
            lines.add(row(
                    section.part(),
                    section.type(),
                    Integer.toString(section.outcomes().size()),
                    figures(means.stream().map(Means::ndcg).toList()),
                    figures(means.stream().map(Means::mrr).toList()),
                    figures(means.stream().map(Means::recall).toList()),
                    figures(means.stream().map(Means::zeroResults).toList())));
        }
        return lines;
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-22s %-17s %5s   %-15s %-15s %-15s %-15s", cells)
                .stripTrailing();
    }

    private static String figures(List<Double> values) {
        return String.join(
                " / ",
                values.stream()
                        .map(value -> String.format(Locale.ROOT, "%.3f", value))
                        .toList());
    }

    /** The same, and for each query its figures and the first hits with their grades. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode summed = json.putArray("sections");
        for (Section section : sections()) {
            ObjectNode node = summed.addObject();
            node.put("part", section.part()).put("type", section.type());
            node.put("queries", section.outcomes().size());
            engines.forEach(engine -> put(node.putObject(engine), section.means(engine)));
        }
        ArrayNode queries = json.putArray("queries");
        outcomes.forEach(outcome -> put(queries.addObject(), outcome));
        return json;
    }

    private static void put(ObjectNode node, Means means) {
        put(node, "ndcg10", means.ndcg());
        put(node, "mrr", means.mrr());
        put(node, "recall50", means.recall());
        put(node, "zeroResults", means.zeroResults());
    }

    /** JSON has no NaN. */
    private static void put(ObjectNode node, String name, double value) {
        if (!Double.isNaN(value)) {
            node.put(name, value);
        }
    }

    private void put(ObjectNode node, Outcome outcome) {
        GradedQuery query = outcome.query();
        node.put("id", query.id()).put("type", query.type()).put("part", query.part());
        node.put("directory", query.directory()).put("query", query.text());
        node.put("rightAnswers", query.grades().size());
        for (String engine : engines) {
            Figures figures = outcome.figures(engine);
            ObjectNode answer = node.putObject(engine);
            answer.put("ndcg10", figures.ndcg());
            figures.reciprocalRank().ifPresent(rank -> answer.put("reciprocalRank", rank));
            figures.recall().ifPresent(recall -> answer.put("recall50", recall));
            List<String> hits = outcome.hits().getOrDefault(engine, List.of());
            answer.put("hits", hits.size());
            ObjectNode first = answer.putObject("first");
            hits.stream()
                    .limit(SHOWN_HITS)
                    .forEach(id -> first.put(id, query.grades().getOrDefault(id, 0)));
        }
    }
}
