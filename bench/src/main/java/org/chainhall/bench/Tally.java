package org.chainhall.bench;

import java.util.concurrent.atomic.AtomicInteger;

/** How an engine answered; any thread may record. */
final class Tally {
    private final Latencies latencies = new Latencies();
    private final AtomicInteger found = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    void answered(long nanos, boolean hasFound) {
        latencies.record(nanos);
        found.addAndGet(hasFound ? 1 : 0);
    }

    void failed() {
        failed.incrementAndGet();
    }

    Latencies latencies() {
        return latencies;
    }

    double shareFound() {
        return latencies.count() == 0 ? 0 : (double) found.get() / latencies.count();
    }

    int failures() {
        return failed.get();
    }
}
