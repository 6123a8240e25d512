package org.chainhall.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What writes and searches met during a part of a benchmark; any thread may record. */
final class Phase {
    private final Latencies written = new Latencies();
    private final AtomicInteger failed = new AtomicInteger();
    private final Map<String, Latencies> searched = new ConcurrentSkipListMap<>();

    void written(long due) {
        written.recordSince(due);
    }

    void writeFailed() {
        failed.incrementAndGet();
    }

    void searched(String answer, long due) {
        searched.computeIfAbsent(answer, first -> new Latencies()).recordSince(due);
    }

    void print(String name) {
        Output.line("%s", name);
        Output.line("  writes: %d failed, %s", failed.get(), written);
        searched.forEach((answer, latencies) -> Output.line("  searches answered %s: %s", answer, latencies));
    }
}
