package org.chainhall.cli.imports;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A line when another tenth is done, and after five seconds in which it was less. */
final class LineProgress implements Progress {
    private static final int STEP_PERCENT = 10;
    private static final long STEP_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final PrintStream out;
    private final LongSupplier nanoTime;

    LineProgress(PrintStream out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
    }

    @Override
    public Task begin(String name, Unit unit, long total) {
        return new Lines(name, unit, Math.max(1, total));
    }

    @Override
    public void say(String line) {
        out.println(line);
    }

    private final class Lines implements Task {
        private final String name;
        private final Unit unit;
        private final long total;
        private long shownPercent;
        private long shownAt = nanoTime.getAsLong();

        Lines(String name, Unit unit, long total) {
            this.name = name;
            this.unit = unit;
            this.total = total;
        }

        @Override
        public synchronized void reached(long done) {
            long percent = Math.min(100, 100 * done / total);
            long now = nanoTime.getAsLong();
            if (percent / STEP_PERCENT > shownPercent / STEP_PERCENT || now - shownAt >= STEP_NANOS) {
                shownPercent = percent;
                shownAt = now;
                out.println(name + ": " + percent + " % (" + amount(done) + " of " + amount(Math.max(done, total)) + " "
                        + unit.label + ")");
            }
        }

        private String amount(long value) {
            return unit.size == 1
                    ? String.format(Locale.ROOT, "%,d", value)
                    : String.format(Locale.ROOT, "%.1f", (double) value / unit.size);
        }

        @Override
        public void close() {}
    }
}
