package org.chainhall.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.chainhall.bench.latency.ClassFigures;
import org.chainhall.bench.latency.LatencyReport;
import org.chainhall.bench.latency.MadeUpProviders;
import org.chainhall.bench.latency.Question;
import org.chainhall.bench.latency.Questions;
import org.chainhall.bench.latency.SearchClass;
import org.chainhall.bench.relevance.NaiveIndex;

/** How fast search is over many providers, beside the naive query sent to the same node in the same run. */
final class Latency {
    private final Installation at;
    private final Plan plan;
    private final MadeUpProviders providers;

    /**
     * What is wanted of a run.
     *
     * @param rate requests per second to both engines together
     * @param seconds of measuring, for each class of questions
     */
    record Plan(int providers, int directories, List<SearchClass> classes, int rate, int seconds, long seed) {}

    Latency(Installation at, Plan plan) {
        this.at = at;
        this.plan = plan;
        this.providers = new MadeUpProviders(plan.providers(), plan.directories());
    }

    LatencyReport run() throws IOException, InterruptedException {
        try (ElasticsearchNode node = new ElasticsearchNode(at.demo().elasticsearch());
                NaiveIndex naive = NaiveIndex.kept(at.demo().elasticsearch(), "latency-" + plan.directories());
                Interleaving engines = new Interleaving(new ChainhallEngine(at.demo()), new NaiveEngine(naive))) {
            LatencyLoad load = new LatencyLoad(at, node);
            load.directories(providers);
            load.fill(naive, providers);
            Map<String, String> circumstances = circumstances(node);
            LatencyTrial trial =
                    new LatencyTrial(engines, node, List.of(ours(), naive.name()), Programs.of(at.demo(), node), plan);
            List<Question> warmUp =
                    questions(new Random(plan.seed()).nextLong()).ofAllClasses();
            engines.warmUp((engine, number) -> warmUp.get(number % warmUp.size()));
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

    private Questions questions(long seed) {
        return new Questions(providers, plan.directories(), seed, Slips.ofOne(providers, plan.seed()));
    }

    private Map<String, String> circumstances(ElasticsearchNode node) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        Map<String, String> circumstances = new LinkedHashMap<>();
        circumstances.put("providers", Integer.toString(plan.providers()));
        circumstances.put("directories", Integer.toString(plan.directories()));
        circumstances.put("in the region", Long.toString(node.documents(ours())));
        circumstances.put("cores", Integer.toString(system.getAvailableProcessors()));
        circumstances.put("memory", system.getTotalMemorySize() / (1 << 20) + " MiB");
        circumstances.put("load before", String.format(Locale.ROOT, "%.1f", system.getSystemLoadAverage()));
        circumstances.put("Elasticsearch", node.version() + " with a heap of " + node.heap());
        circumstances.put("Java", System.getProperty("java.version"));
        circumstances.put("warmed up by", Interleaving.WARM_UP_QUESTIONS + " questions each");
        circumstances.put("requests per second", Integer.toString(plan.rate()));
        circumstances.put("seconds", Integer.toString(plan.seconds()));
        circumstances.put("seed", Long.toString(plan.seed()));
        return circumstances;
    }
}
