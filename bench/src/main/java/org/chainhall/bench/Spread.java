package org.chainhall.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.chainhall.bench.latency.MadeUpProviders;
import org.chainhall.bench.latency.Question;
import org.chainhall.bench.latency.Questions;
import org.chainhall.bench.latency.SearchClass;

/**
 * What it costs a directory to be one of many: the same providers in few directories and in many, in one index, are asked
 * in turns in one run. Of the many, a few are asked as often as the few are, and all of them, each seldom.
 */
final class Spread {
    /** Whose names are told apart from those of the few. */
    static final int LEAST_MANY = 100;

    private static final int FEW = 10;
    private static final int WARM_UP_SECONDS = 5;
    private static final String ROW = "%-9s %5s  %-15s %-20s %-22s %-16s %6s";

    private final Installation at;
    private final Plan plan;

    /**
     * What is wanted of a run.
     *
     * @param many how many directories
     * @param rate requests per second to all placements together
     * @param seconds of measuring, for each class of questions
     */
    record Plan(int providers, int many, List<SearchClass> classes, int rate, int seconds, long seed) {}

    Spread(Installation at, Plan plan) {
        this.at = at;
        this.plan = plan;
    }

    void run() throws InterruptedException {
        MadeUpProviders inFew = new MadeUpProviders(plan.providers(), FEW);
        MadeUpProviders inMany = new MadeUpProviders(plan.providers(), plan.many());
        List<Placement> placements =
                List.of(new Placement(inFew, FEW), new Placement(inMany, FEW), new Placement(inMany, plan.many()));
        SearchEngine ours = new ChainhallEngine(at.demo());
        try (ElasticsearchNode node = new ElasticsearchNode(at.demo().elasticsearch());
                Interleaving engines = new Interleaving(ours, ours, ours)) {
            LatencyLoad load = new LatencyLoad(at, node);
            load.directories(inFew);
            load.directories(inMany);
            long others = new Random(plan.seed()).nextLong();
            engines.warmUp(
                    asking(placements, placement -> placement.questions(others).ofAllClasses()));
            Output.line("each: in %d directories / in %d of %d / in all %d", FEW, FEW, plan.many(), plan.many());
            Output.text(row("", "n", "different", "p50, ms", "p99, ms", "p50 to the first", "failed"));
            List<Questions> drawn = placements.stream()
                    .map(placement -> placement.questions(plan.seed()))
                    .toList();
            for (SearchClass searchClass : plan.classes()) {
                measure(engines, searchClass, drawn);
            }
        }
    }

    /**
     * Where the providers are.
     *
     * @param asked how many of the directories
     */
    private record Placement(MadeUpProviders providers, int asked) {
        Questions questions(long seed) {
            return new Questions(providers, asked, seed, Slips.ofOne(providers, seed));
        }
    }

    /** Each placement is asked its own questions, over and over. */
    private static <T> Interleaving.Asking asking(List<T> placements, Function<T, List<Question>> questions) {
        List<List<Question>> all = placements.stream().map(questions).toList();
        return (placement, number) -> {
            List<Question> some = all.get(placement);
            return some.get(number % some.size());
        };
    }

    private void measure(Interleaving engines, SearchClass searchClass, List<Questions> drawn)
            throws InterruptedException {
        int warmUp = plan.rate() * WARM_UP_SECONDS / drawn.size() + 1;
        int measured = plan.rate() * plan.seconds() / drawn.size();
        List<List<Question>> questions = drawn.stream()
                .map(some -> some.draw(searchClass, searchClass.different(warmUp + measured)))
                .toList();
        Interleaving.Asking asking = asking(questions, some -> some);
        engines.openLoop(asking, plan.rate(), WARM_UP_SECONDS);
        List<Tally> tallies = engines.openLoop(
                (placement, number) -> asking.question(placement, warmUp + number), plan.rate(), plan.seconds());

        double first = tallies.getFirst().latencies().millis(50);
        Output.text(row(
                searchClass,
                tallies.getFirst().latencies().count(),
                all(questions, some -> Math.min(some.size(), measured), 0),
                all(tallies, tally -> tally.latencies().millis(50), 1),
                all(tallies, tally -> tally.latencies().millis(99), 1),
                all(
                        tallies.subList(1, tallies.size()),
                        tally -> tally.latencies().millis(50) / first,
                        2),
                tallies.stream().mapToInt(Tally::failures).sum()));
    }

    private static <T> String all(List<T> placements, ToDoubleFunction<T> figure, int digits) {
        return placements.stream()
                .map(placement -> String.format(Locale.ROOT, "%." + digits + "f", figure.applyAsDouble(placement)))
                .collect(Collectors.joining(" / "));
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, ROW, cells).stripTrailing();
    }
}
