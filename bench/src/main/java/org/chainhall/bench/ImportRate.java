package org.chainhall.bench;

import java.time.Duration;
import org.chainhall.client.DirectoryClient;
import org.chainhall.client.model.ImportJob;
import org.chainhall.client.model.ImportRows;

/** How fast a file is imported: until every row is accepted, and until every one of them is found. */
final class ImportRate {
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final DirectoryClient directory;

    ImportRate(DirectoryClient directory) {
        this.directory = directory;
    }

    void run(CsvImport csv) throws InterruptedException {
        long before = Found.in(directory);
        long start = System.nanoTime();
        ImportJob job = csv.start(directory);
        ImportJob ended = directory.imports().await(job.id(), LIMIT).orElseThrow();
        double accepted = secondsSince(start);
        ImportRows rows = ended.rows();
        boolean all = Found.await(directory, before + rows.created(), LIMIT);
        double searchable = secondsSince(start);

        Output.line("state %s, rows %s", ended.state(), rows);
        Output.line("accepted:   %.1f s, %.0f rows/s", accepted, rows.read() / accepted);
        Output.line("searchable: %s", all ? rate(rows, searchable) : "not all within " + LIMIT);
    }

    private static String rate(ImportRows rows, double seconds) {
        return "%.1f s, %.0f rows/s".formatted(seconds, rows.read() / seconds);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
