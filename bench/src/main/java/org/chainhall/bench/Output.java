package org.chainhall.bench;

import java.util.Locale;

/** What the benchmarks print: one line a figure. */
final class Output {
    private Output() {}

    static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
