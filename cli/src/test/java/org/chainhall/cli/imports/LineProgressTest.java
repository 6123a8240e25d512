package org.chainhall.cli.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LineProgressTest {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final AtomicLong now = new AtomicLong();
    private final Progress progress = new LineProgress(new PrintStream(output, true, UTF_8), now::get);

    @Test
    void writesALineForEachTenth() {
        try (Progress.Task task = progress.begin("Loading", Progress.Unit.ROWS, 20_000)) {
            for (long row = 0; row <= 20_000; row += 100) {
                task.reached(row);
            }
        }

        assertThat(output.toString(UTF_8).lines())
                .hasSize(10)
                .startsWith("Loading: 10 % (2,000 of 20,000 rows)")
                .endsWith("Loading: 100 % (20,000 of 20,000 rows)");
    }

    @Test
    void writesALineAfterFiveSecondsToo() {
        try (Progress.Task task = progress.begin("Sending", Progress.Unit.BYTES, 3L << 30)) {
            task.reached(1 << 20);
            now.addAndGet(TimeUnit.SECONDS.toNanos(5));
            task.reached(3 << 20);
            now.addAndGet(TimeUnit.SECONDS.toNanos(4));
            task.reached(4 << 20);
        }

        assertThat(output.toString(UTF_8)).isEqualTo("Sending: 0 % (3.0 of 3072.0 MiB)\n");
    }

    @Test
    void staysQuietWhileARepeatedUploadCatchesUp() {
        try (Progress.Task task = progress.begin("Sending", Progress.Unit.BYTES, 100)) {
            task.reached(50);
            task.reached(10);
            task.reached(40);
            task.reached(60);
        }

        assertThat(output.toString(UTF_8).lines()).hasSize(2);
    }

    @Test
    void survivesATotalThatWasTooSmall() {
        try (Progress.Task task = progress.begin("Loading", Progress.Unit.ROWS, 0)) {
            task.reached(5);
        }

        assertThat(output.toString(UTF_8)).startsWith("Loading: 100 %");
    }
}
