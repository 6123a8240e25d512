package org.chainhall.bench;

import java.util.Locale;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long something took, over and over; any thread may record. Longer than ten minutes counts as ten minutes. */
final class Latencies {
    private static final int LONGEST_MICROS = 600_000_000;
    private static final double MICROS_PER_MILLI = 1_000;

    private final Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);

    void record(long nanos) {
        micros.recordValue(Math.clamp(nanos / 1_000, 0, LONGEST_MICROS));
    }

    void recordSince(long start) {
        record(System.nanoTime() - start);
    }

    void add(Latencies others) {
        micros.add(others.micros);
    }

    long count() {
        return micros.getTotalCount();
    }

    /** So many milliseconds or fewer took this share of them, in percent. */
    double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / MICROS_PER_MILLI;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "n=%d p50=%.1f ms p95=%.1f ms p99=%.1f ms max=%.1f ms",
                count(),
                millis(50),
                millis(95),
                millis(99),
                millis(100));
    }
}
