package org.chainhall.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.chainhall.bench.latency.ClassFigures;
import org.chainhall.bench.latency.LatencyReport;
import org.chainhall.bench.latency.MadeUpProviders;
import org.chainhall.bench.latency.Question;
import org.chainhall.bench.latency.Questions;
import org.chainhall.bench.latency.SearchClass;
import org.chainhall.bench.relevance.NaiveIndex;

/** How fast search is over many providers, beside the naive query sent to the same node in the same run. */
final class Latency {
    /** To each engine: a virtual machine's second compiler begins after some thousand calls of a method. */
    private static final int WARM_UP_QUESTIONS = 8_000;

    private static final int WARM_UP_QUESTIONS_OF_A_CLASS = 300;
    private static final int SAMPLE_OF_NAMES = 1_000;

    private final Installation at;
    private final Plan plan;
    private final MadeUpProviders providers;

    /**
     * What is wanted of a run.
     *
     * @param asked how many of the directories
     * @param rate requests per second to both engines together
     * @param seconds of measuring, for each class of questions
     */
    record Plan(
            int providers, int directories, int asked, List<SearchClass> classes, int rate, int seconds, long seed) {}

    Latency(Installation at, Plan plan) {
        this.at = at;
        this.plan = plan;
        this.providers = new MadeUpProviders(plan.providers(), plan.directories());
    }

    LatencyReport run() throws IOException, InterruptedException {
        try (ElasticsearchNode node = new ElasticsearchNode(at.demo().elasticsearch());
                NaiveIndex naive = NaiveIndex.kept(at.demo().elasticsearch(), "latency-" + plan.directories());
                Interleaving engines = new Interleaving(new ChainhallEngine(at.demo()), new NaiveEngine(naive))) {
            new LatencyLoad(at, providers).run(naive, node);
            Map<String, String> circumstances = circumstances(node);
            LatencyTrial trial =
                    new LatencyTrial(engines, node, List.of(ours(), naive.name()), Programs.of(at.demo(), node), plan);
            warmUp(engines);
            Questions questions = questions(plan.seed());
            List<ClassFigures> figures = new ArrayList<>();
            LatencyReport.header(circumstances).forEach(Output::text);
            for (SearchClass searchClass : plan.classes()) {
                figures.add(trial.run(searchClass, questions));
                Output.text(LatencyReport.row(figures.getLast()));
            }
            return new LatencyReport(circumstances, figures);
        }
    }

    /** The region's index, of whatever version. */
    private String ours() {
        return "*providers-" + at.demo().region() + "-v*";
    }

    private UnaryOperator<String> slips() {
        int step = Math.max(1, providers.count() / SAMPLE_OF_NAMES);
        List<String> names = IntStream.iterate(0, position -> position < providers.count(), position -> position + step)
                .mapToObj(position -> providers.at(position).names().getFirst().text())
                .toList();
        Slips slips = new Slips(new Random(plan.seed()), names);
        return name -> slips.slip(name, 1);
    }

    /** Of all classes, mixed: what the compilers of both programs do first is nobody's latency. */
    private void warmUp(Interleaving engines) throws InterruptedException {
        Questions questions = questions(new Random(plan.seed()).nextLong());
        List<Question> mixed = new ArrayList<>();
        for (SearchClass searchClass : SearchClass.values()) {
            mixed.addAll(questions.draw(searchClass, WARM_UP_QUESTIONS_OF_A_CLASS));
        }
        Collections.shuffle(mixed, new Random(plan.seed()));
        engines.closedLoops(number -> mixed.get(number % mixed.size()), WARM_UP_QUESTIONS);
    }

    private Questions questions(long seed) {
        return new Questions(providers, plan.asked(), seed, slips());
    }

    private Map<String, String> circumstances(ElasticsearchNode node) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        Map<String, String> circumstances = new LinkedHashMap<>();
        circumstances.put("providers", Integer.toString(plan.providers()));
        circumstances.put("directories", Integer.toString(plan.directories()));
        circumstances.put("asked", Integer.toString(plan.asked()));
        circumstances.put("in the region", Long.toString(node.documents(ours())));
        circumstances.put("cores", Integer.toString(system.getAvailableProcessors()));
        circumstances.put("memory", system.getTotalMemorySize() / (1 << 20) + " MiB");
        circumstances.put("load before", String.format(Locale.ROOT, "%.1f", system.getSystemLoadAverage()));
        circumstances.put("Elasticsearch", node.version() + " with a heap of " + node.heap());
        circumstances.put("Java", System.getProperty("java.version"));
        circumstances.put("warmed up by", WARM_UP_QUESTIONS + " questions each");
        circumstances.put("requests per second", Integer.toString(plan.rate()));
        circumstances.put("seconds", Integer.toString(plan.seconds()));
        circumstances.put("seed", Long.toString(plan.seed()));
        return circumstances;
    }
}
