package org.chainhall.bench;

import java.nio.file.Path;
import java.util.List;

/** The command line of the benchmarks. */
public final class Bench {
    private static final String USAGE = """
            bench import     DEMO.json DIRECTORY MAPPING.json FILE.csv   rows per second, accepted and searchable
            bench known-item DEMO.json DIRECTORY QUERIES.csv             MRR@10 of queries with one right answer
            bench visibility DEMO.json DIRECTORY RATE SECONDS            from a write to its being found
            bench walk       DEMO.json DIRECTORY RATE                    a cursor walk while others write
            """;

    private Bench() {}

    /** Runs one benchmark; an unknown one prints the usage and exits with 2. */
    public static void main(String[] arguments) throws Exception {
        List<String> a = List.of(arguments);
        if (a.size() < 3) {
            usage();
            return;
        }
        try (Installation at = Installation.of(Path.of(a.get(1)), a.get(2))) {
            switch (a.getFirst()) {
                case "import" -> new ImportRate(at).run(Path.of(a.get(3)), Path.of(a.get(4)));
                case "known-item" -> new KnownItems(at).run(Path.of(a.get(3)));
                case "visibility" -> new Visibility(at).run(Integer.parseInt(a.get(3)), Integer.parseInt(a.get(4)));
                case "walk" -> new Walk(at).run(Integer.parseInt(a.get(3)));
                default -> usage();
            }
        }
    }

    private static void usage() {
        System.err.print(USAGE);
        System.exit(2);
    }
}
