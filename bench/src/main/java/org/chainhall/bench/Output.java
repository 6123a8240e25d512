package org.chainhall.bench;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/** What the benchmarks print: one line a figure. */
final class Output {
    private Output() {}

    static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** Prints the percentiles of a histogram of milliseconds. */
    static void percentiles(String what, Histogram millis) {
        line(
                "%s: n=%d p50=%d ms p95=%d ms p99=%d ms max=%d ms",
                what,
                millis.getTotalCount(),
                millis.getValueAtPercentile(50),
                millis.getValueAtPercentile(95),
                millis.getValueAtPercentile(99),
                millis.getMaxValue());
    }
}
