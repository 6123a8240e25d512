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
import org.chainhall.bench.latency.LatencyReport;
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
            bench latency    DEMO.json [--providers 100000] [--directories 10] [--asked 10] [--classes plain,prefix,...]
                                       [--rate 20] [--seconds 45] [--seed 1] [--report FILE.json] [--beside FILE.json]
                                                                         how fast, over many providers
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

    /** Runs one benchmark; an unknown one, or another number of arguments, prints the usage and exits with 2. */
    public static void main(String[] arguments) throws Exception {
        Arguments given = Arguments.of(arguments);
        List<String> a = given.words();
        switch (a.isEmpty() ? "" : a.getFirst() + "/" + (a.size() - 1)) {
            case "import/4" -> in(a, at -> new ImportRate(at).run(CsvImport.of(path(a, 3), path(a, 4))));
            case "known-item/3" -> in(a, at -> new KnownItems(at).run(path(a, 3)));
            case "relevance/1" -> relevance(path(a, 1), given);
            case "relevance-files/5" -> relevanceFiles(a, given);
            case "names/2" -> in(a, at -> new Names(at, seed(given)).run());
            case "latency/1" -> latency(path(a, 1), given);
            case "brute-force/2" -> bruteForce(a, given);
            case "bad-input/2" -> badInput(a, given);
            case "visibility/4" -> in(a, at -> new Visibility(at).run(number(a, 3), number(a, 4)));
            case "walk/3" -> in(a, at -> new Walk(at).run(number(a, 3)));
            case "series/2" -> series(path(a, 1), number(a, 2));
            case "killed-import/4" -> killedImport(path(a, 1), CsvImport.of(path(a, 2), path(a, 3)), number(a, 4));
            case "outage/3" -> new Outage(path(a, 1)).run(number(a, 2), Duration.ofMinutes(number(a, 3)));
            case "rows/4" -> new Rows(CsvImport.of(path(a, 1), path(a, 2))).write(number(a, 3), path(a, 4));
            default -> usage();
        }
    }

    private interface Benchmark {
        void run(DirectoryClient directory) throws Exception;
    }

    private static void in(List<String> arguments, Benchmark benchmark) throws Exception {
        try (Installation at = Installation.of(path(arguments, 1))) {
            benchmark.run(at.directory(arguments.get(2)));
        }
    }

    private static void bruteForce(List<String> a, Arguments given) throws IOException {
        Demo demo = Demo.read(path(a, 1));
        int combinations = given.option("combinations").map(Integer::valueOf).orElse(1_000);
        long seed = seed(given);
        try (BruteForceCheck check = new BruteForceCheck(demo.baseUrl(), demo.operatorKey(), a.get(2))) {
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

    private static void badInput(List<String> a, Arguments given) throws Exception {
        if (!new BadInput(Demo.read(path(a, 1)), a.get(2)).run(given.number("texts", 2_000), seed(given))) {
            System.exit(1);
        }
    }

    private static void series(Path demo, int directories) throws Exception {
        try (Installation at = Installation.of(demo)) {
            new Series(at).run(directories);
        }
    }

    private static void relevance(Path demo, Arguments given) throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Optional<Path> file = given.file("set");
        JudgedSet set = file.isPresent() ? JudgedSet.of(file.get(), today) : JudgedSet.ofDemo(today);
        try (Installation at = Installation.of(demo)) {
            write(new Relevance(at).run(set).json(), given);
        }
    }

    private static void relevanceFiles(List<String> a, Arguments given) throws Exception {
        try (Installation at = Installation.of(path(a, 1))) {
            write(
                    new RelevanceFiles(at, a.get(2))
                            .run(path(a, 3), path(a, 4), path(a, 5))
                            .json(),
                    given);
        }
    }

    private static void latency(Path demo, Arguments given) throws Exception {
        int directories = given.number("directories", 10);
        Latency.Plan plan = new Latency.Plan(
                given.number("providers", 100_000),
                directories,
                given.number("asked", directories),
                given.option("classes").map(SearchClass::list).orElse(List.of(SearchClass.values())),
                given.number("rate", 20),
                given.number("seconds", 45),
                given.number("seed", 1));
        try (Installation at = Installation.of(demo)) {
            LatencyReport report = new Latency(at, plan).run();
            write(report.json(), given);
            Optional<Path> earlier = given.file("beside");
            if (earlier.isPresent()) {
                report.beside(JSON.readTree(earlier.get().toFile())).forEach(Output::text);
            }
        }
    }

    private static void write(JsonNode report, Arguments given) throws IOException {
        Optional<Path> file = given.file("report");
        if (file.isPresent()) {
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.get().toFile(), report);
        }
    }

    private static long seed(Arguments given) {
        return given.option("seed").map(Long::valueOf).orElseGet(System::nanoTime);
    }

    private static void killedImport(Path dataDirectory, CsvImport csv, int kills) throws Exception {
        if (!new KilledImport(csv, kills).run(dataDirectory)) {
            System.exit(1);
        }
    }

    private static Path path(List<String> arguments, int position) {
        return Path.of(arguments.get(position));
    }

    private static int number(List<String> arguments, int position) {
        return Integer.parseInt(arguments.get(position));
    }

    private static void usage() {
        System.err.print(USAGE);
        System.exit(2);
    }
}
