package org.chainhall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The programs of a demo on this machine, and how long the processors have worked for each. */
record Programs(ProcessHandle server, ProcessHandle elasticsearch, ProcessHandle postgres) {
    static final String ELASTICSEARCH = "elasticsearch";

    /** The demo leaves the ids of its processes in its data directory; Elasticsearch tells its own. */
    static Programs of(Demo demo, ElasticsearchNode node) throws IOException {
        return new Programs(
                process(demo.dataDirectory().resolve("stack.lock")),
                node.process(),
                process(demo.dataDirectory().resolve("postgres/data/postmaster.pid")));
    }

    private static ProcessHandle process(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow().strip()))
                    .orElseThrow(() -> new IOException(file + " names no process that runs here"));
        }
    }

    /** Milliseconds since each was started, in the kernel's steps of ten. */
    Map<String, Long> millis() {
        Map<String, Long> millis = new LinkedHashMap<>();
        millis.put("server", millis(server));
        millis.put(ELASTICSEARCH, millis(elasticsearch));
        millis.put(
                "postgres",
                Stream.concat(Stream.of(postgres), postgres.descendants())
                        .mapToLong(Programs::millis)
                        .sum());
        return millis;
    }

    private static long millis(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }
}
