package org.chainhall.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.chainhall.bench.latency.SearchClass;
import org.chainhall.bench.relevance.JudgedSet;
import org.chainhall.client.DirectoryClient;
import org.chainhall.server.search.bruteforce.BruteForceCheck;

/** The command line of the benchmarks. */
public final class Bench {
    private static final String USAGE = """
            bench import     DEMO.json DIRECTORY MAPPING.json FILE.csv   rows per second, accepted and searchable
            bench known-item DEMO.json DIRECTORY QUERIES.csv             MRR@10 of queries with one right answer
            bench relevance  DEMO.json [--set FILE.csv] [--report FILE.json]
                                                                         judged queries, beside the naive query
            bench relevance-files DEMO.json DIRECTORY DOCUMENTS.csv QUERIES.csv JUDGEMENTS.csv [--report FILE.json]
                                                                         the same with another collection
            bench names      DEMO.json DIRECTORY [--seed NUMBER]         names mistyped, not typed to the end, mixed up
            bench latency    DEMO.json [--providers 100000] [--directories 10] [--classes plain,prefix,...]
                                       [--rate 20] [--seconds 45] [--seed 1] [--report FILE.json]
                                                                         how fast, over many providers
            bench spread     DEMO.json [--providers 100000] [--directories 1000] [--classes plain,prefix,...]
                                       [--rate 20] [--seconds 45] [--seed 1]
                                                                         the same in 10 directories and in many
            bench brute-force DEMO.json DIRECTORY [--combinations NUMBER] [--seed NUMBER]
                                                                         filters and facets against a loop over all
            bench bad-input  DEMO.json DIRECTORY [--texts NUMBER] [--seed NUMBER]
                                                                         texts that nobody should type
            bench visibility DEMO.json DIRECTORY RATE SECONDS            from a write to its being found
            bench walk       DEMO.json DIRECTORY WRITERS                 a cursor walk while others write
            bench series     DEMO.json DIRECTORIES                       whether metrics grow with directories

            bench killed-import DATA_DIR MAPPING.json FILE.csv KILLS     an import whose server is killed
            bench outage     DATA_DIR RATE MINUTES                       Elasticsearch away while others write
            bench rows       MAPPING.json FILE.csv ROWS LARGE.csv        a large file from a small one
            """;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Bench() {}

    /** Runs one benchmark; an unknown one, or arguments that it cannot read, exit with 2. */
    public static void main(String[] arguments) throws Exception {
        try {
            run(Arguments.of(arguments));
        } catch (Arguments.Unreadable e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void run(Arguments a) throws Exception {
        List<String> words = a.words();
        switch (words.isEmpty() ? "" : words.getFirst() + "/" + (words.size() - 1)) {
            case "import/4" -> in(a, at -> new ImportRate(at).run(CsvImport.of(a.path(3), a.path(4))));
            case "known-item/3" -> in(a, at -> new KnownItems(at).run(a.path(3)));
            case "relevance/1" -> relevance(a);
            case "relevance-files/5" -> relevanceFiles(a);
            case "names/2" -> in(a, at -> new Names(at, seed(a)).run());
            case "latency/1" -> latency(a);
            case "spread/1" -> spread(a);
            case "brute-force/2" -> bruteForce(a);
            case "bad-input/2" -> badInput(a);
            case "visibility/4" -> in(a, at -> new Visibility(at).run(a.number(3), a.number(4)));
            case "walk/3" -> in(a, at -> new Walk(at).run(a.number(3)));
            case "series/2" -> at(a, at -> new Series(at).run(a.number(2)));
            case "killed-import/4" -> killedImport(a.path(1), CsvImport.of(a.path(2), a.path(3)), a.number(4));
            case "outage/3" -> new Outage(a.path(1)).run(a.number(2), Duration.ofMinutes(a.number(3)));
            case "rows/4" -> new Rows(CsvImport.of(a.path(1), a.path(2))).write(a.number(3), a.path(4));
            default -> usage();
        }
    }

    private interface Benchmark<T> {
        void run(T where) throws Exception;
    }

    private static void at(Arguments a, Benchmark<Installation> benchmark) throws Exception {
        try (Installation at = Installation.of(a.path(1))) {
            benchmark.run(at);
        }
    }

    private static void in(Arguments a, Benchmark<DirectoryClient> benchmark) throws Exception {
        at(a, at -> benchmark.run(at.directory(a.words().get(2))));
    }

    private static void bruteForce(Arguments a) throws IOException {
        Demo demo = Demo.read(a.path(1));
        int combinations = a.number("combinations", 1_000);
        long seed = seed(a);
        try (BruteForceCheck check = new BruteForceCheck(
                demo.baseUrl(), demo.operatorKey(), a.words().get(2))) {
            BruteForceCheck.Outcome outcome = check.run(combinations, seed, List.of());
            outcome.differences().forEach(Output::text);
            Output.line(
                    "%d providers, seed %d, %d combinations, of which %d find someone: %d differences",
                    outcome.providers(),
                    seed,
                    outcome.compared(),
                    outcome.found(),
                    outcome.differences().size());
            if (!outcome.differences().isEmpty()) {
                System.exit(1);
            }
        }
    }

    private static void badInput(Arguments a) throws Exception {
        if (!new BadInput(Demo.read(a.path(1)), a.words().get(2)).run(a.number("texts", 2_000), seed(a))) {
            System.exit(1);
        }
    }

    private static void relevance(Arguments a) throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Optional<Path> file = a.option("set", Path::of);
        JudgedSet set = file.isPresent() ? JudgedSet.of(file.get(), today) : JudgedSet.ofDemo(today);
        at(a, at -> write(new Relevance(at).run(set).json(), a));
    }

    private static void relevanceFiles(Arguments a) throws Exception {
        at(
                a,
                at -> write(
                        new RelevanceFiles(at, a.words().get(2))
                                .run(a.path(3), a.path(4), a.path(5))
                                .json(),
                        a));
    }

    private static void latency(Arguments a) throws Exception {
        Latency.Plan plan = new Latency.Plan(
                a.number("providers", 100_000),
                a.number("directories", 10),
                classes(a),
                a.number("rate", 20),
                a.number("seconds", 45),
                a.option("seed", Long::valueOf).orElse(1L));
        at(a, at -> write(new Latency(at, plan).run().json(), a));
    }

    private static void spread(Arguments a) throws Exception {
        Spread.Plan plan = new Spread.Plan(
                a.number("providers", 100_000),
                a.number("directories", 1_000, Spread.LEAST_MANY),
                classes(a),
                a.number("rate", 20),
                a.number("seconds", 45),
                a.option("seed", Long::valueOf).orElse(1L));
        at(a, at -> new Spread(at, plan).run());
    }

    private static List<SearchClass> classes(Arguments a) {
        return a.option("classes", SearchClass::list).orElse(List.of(SearchClass.values()));
    }

    private static void write(JsonNode report, Arguments a) throws IOException {
        Optional<Path> file = a.option("report", Path::of);
        if (file.isPresent()) {
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.get().toFile(), report);
        }
    }

    private static long seed(Arguments a) {
        return a.option("seed", Long::valueOf).orElseGet(System::nanoTime);
    }

    private static void killedImport(Path dataDirectory, CsvImport csv, int kills) throws Exception {
        if (!new KilledImport(csv, kills).run(dataDirectory)) {
            System.exit(1);
        }
    }

    private static void usage() {
        System.err.print(USAGE);
        System.exit(2);
    }
}
