package org.chainhall.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.chainhall.client.DirectoryClient;
import org.chainhall.client.model.ImportJob;

/** Kills a demo's server at random points of an import, and remembers how much memory it ever had. */
final class Kills {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    /** From the sight of a point to the kill, so that it can meet any moment of a batch. */
    private static final int LONGEST_DELAY_MILLIS = 300;

    /** Later points would often find the import ended. */
    private static final double LAST_POINT = 0.9;

    private final Random random = new Random();
    private final ChildDemo demo;
    private long highestMemory;

    Kills(ChildDemo demo) {
        this.demo = demo;
    }

    void during(DirectoryClient directory, ImportJob job, long rows, int kills)
            throws IOException, InterruptedException {
        long[] points =
                random.longs(kills, 0, (long) (rows * LAST_POINT)).sorted().toArray();
        long reached = 0;
        for (int kill = 1; kill <= kills; kill++) {
            // Never before the import has gone on: a kill that meets nothing would prove nothing.
            ImportJob met = awaitRows(directory, job, Math.max(points[kill - 1], reached + 1));
            if (met.endedAt() != null) {
                Output.line("the import ended before kill %d of %d", kill, kills);
                return;
            }
            Thread.sleep(random.nextInt(LONGEST_DELAY_MILLIS));
            noteMemory();
            demo.killAndStartAgain();
            reached = directory.imports().get(job.id()).rows().read();
            Output.line(
                    "kill %d: seen at row %d, goes on behind row %d",
                    kill, met.rows().read(), reached);
        }
    }

    private static ImportJob awaitRows(DirectoryClient directory, ImportJob job, long rows)
            throws InterruptedException {
        ImportJob now = directory.imports().get(job.id());
        while (now.rows().read() < rows && now.endedAt() == null) {
            Thread.sleep(LOOK_AGAIN);
            now = directory.imports().get(job.id());
        }
        return now;
    }

    private void noteMemory() throws IOException {
        highestMemory = Math.max(highestMemory, demo.highestMemory());
    }

    /** Of all servers so far, in MiB. */
    long highestMemory() throws IOException {
        noteMemory();
        return highestMemory;
    }
}
