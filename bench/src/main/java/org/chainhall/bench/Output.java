package org.chainhall.bench;

import java.util.Locale;

/** What the benchmarks print: one line a figure. */
final class Output {
    private Output() {}

    static void text(String line) {
        System.out.println(line);
    }

    static void line(String format, Object... values) {
        text(String.format(Locale.ROOT, format, values));
    }
}
