package org.chainhall.bench;

import java.util.Locale;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long something took, over and over; any thread may record. Longer than ten minutes counts as ten minutes. */
final class Latencies {
    private static final int LONGEST_MILLIS = 600_000;

    private final Histogram millis = new ConcurrentHistogram(LONGEST_MILLIS, 3);

    void record(long nanos) {
        millis.recordValue(Math.clamp(nanos / 1_000_000, 0, LONGEST_MILLIS));
    }

    void recordSince(long start) {
        record(System.nanoTime() - start);
    }

    void add(Latencies others) {
        millis.add(others.millis);
    }

    long count() {
        return millis.getTotalCount();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "n=%d p50=%d ms p95=%d ms p99=%d ms max=%d ms",
                millis.getTotalCount(),
                millis.getValueAtPercentile(50),
                millis.getValueAtPercentile(95),
                millis.getValueAtPercentile(99),
                millis.getMaxValue());
    }
}
