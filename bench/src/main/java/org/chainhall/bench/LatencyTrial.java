package org.chainhall.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainhall.bench.latency.ClassFigures;
import org.chainhall.bench.latency.EngineFigures;
import org.chainhall.bench.latency.Question;
import org.chainhall.bench.latency.Questions;
import org.chainhall.bench.latency.SearchClass;

/**
 * Measures one class of questions: first latencies, at a constant rate; then the processors' time, which cannot be told
 * apart while both engines work, in blocks of one engine each.
 */
final class LatencyTrial {
    private static final int WARM_UP_SECONDS = 5;
    private static final int BLOCK = 100;
    private static final int OURS = 0;
    private static final int NAIVE = 1;

    /** Two have the same questions. */
    private static final List<Integer> BLOCKS = List.of(OURS, NAIVE, NAIVE, OURS);

    private final Interleaving engines;
    private final ElasticsearchNode node;
    private final List<String> indexes;
    private final Programs programs;
    private final Latency.Plan plan;

    /** @param indexes what each engine asks, ours first */
    LatencyTrial(
            Interleaving engines, ElasticsearchNode node, List<String> indexes, Programs programs, Latency.Plan plan) {
        this.engines = engines;
        this.node = node;
        this.indexes = indexes;
        this.programs = programs;
        this.plan = plan;
    }

    ClassFigures run(SearchClass searchClass, Questions drawn) throws InterruptedException {
        int warmUp = plan.rate() * WARM_UP_SECONDS / 2;
        int measured = plan.rate() * plan.seconds() / 2;
        List<Question> some =
                drawn.draw(searchClass, searchClass.different(warmUp + measured + BLOCKS.size() / 2 * BLOCK));
        IntFunction<Question> questions = number -> some.get(number % some.size());

        engines.openLoop((engine, number) -> questions.apply(number), plan.rate(), WARM_UP_SECONDS);
        List<NodeTime> before = nodeTimes();
        List<Tally> tallies =
                engines.openLoop((engine, number) -> questions.apply(warmUp + number), plan.rate(), plan.seconds());
        List<NodeTime> after = nodeTimes();
        List<Map<String, Double>> processor = processor(number -> questions.apply(warmUp + measured + number));

        List<EngineFigures> figures = Stream.of(OURS, NAIVE)
                .map(engine -> figures(
                        tallies.get(engine), after.get(engine).since(before.get(engine)), processor.get(engine)))
                .toList();
        return new ClassFigures(searchClass, Math.min(some.size(), measured), figures.get(OURS), figures.get(NAIVE));
    }

    private List<NodeTime> nodeTimes() {
        return indexes.stream().map(index -> NodeTime.of(node, index)).toList();
    }

    /** Milliseconds for a question, of each engine and by program; the naive query needs Elasticsearch alone. */
    private List<Map<String, Double>> processor(IntFunction<Question> questions) {
        List<Map<String, Double>> spent = List.of(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (int block = 0; block < BLOCKS.size(); block++) {
            int engine = BLOCKS.get(block);
            int from = block / 2 * BLOCK;
            Map<String, Long> before = programs.millis();
            engines.closedLoop(
                    engine,
                    IntStream.range(from, from + BLOCK).mapToObj(questions).toList());
            programs.millis()
                    .forEach((program, millis) -> spent.get(engine)
                            .merge(
                                    program,
                                    (millis - before.getOrDefault(program, 0L)) / (BLOCK * BLOCKS.size() / 2.0),
                                    Double::sum));
        }
        spent.get(NAIVE).keySet().retainAll(Set.of(Programs.ELASTICSEARCH));
        return spent;
    }

    private static EngineFigures figures(Tally tally, NodeTime node, Map<String, Double> processor) {
        Latencies latencies = tally.latencies();
        double asked = latencies.count() + tally.failures();
        return new EngineFigures(
                latencies.count(),
                latencies.millis(50),
                latencies.millis(99),
                node.millis() / asked,
                node.queries() / asked,
                processor,
                tally.shareFound(),
                tally.failures());
    }
}
