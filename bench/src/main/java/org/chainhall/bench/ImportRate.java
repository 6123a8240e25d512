package org.chainhall.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.chainhall.client.DirectoryClient;
import org.chainhall.client.model.ImportDraft;
import org.chainhall.client.model.ImportFormat;
import org.chainhall.client.model.ImportJob;
import org.chainhall.client.model.ImportMapping;
import org.chainhall.client.model.ImportRows;

/** How fast a file is imported: until every row is accepted, and until every one of them is found. */
final class ImportRate {
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final Duration POLL = Duration.ofMillis(50);

    private final DirectoryClient directory;

    ImportRate(Installation installation) {
        this.directory = installation.directory();
    }

    void run(Path mapping, Path file) throws IOException, InterruptedException {
        long before = total();
        ImportMapping how = new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(mapping.toFile(), ImportMapping.class);
        ImportJob job = directory
                .imports()
                .create(ImportDraft.builder()
                        .format(ImportFormat.CSV)
                        .mapping(how)
                        .build());
        long start = System.nanoTime();
        directory.imports().upload(job, file);
        ImportJob ended = directory.imports().await(job.id(), LIMIT).orElseThrow();
        double accepted = secondsSince(start);
        ImportRows rows = ended.rows();
        while (total() < before + rows.created()) {
            Thread.sleep(POLL);
        }
        double searchable = secondsSince(start);

        Output.line("state %s, rows %s", ended.state(), rows);
        Output.line("accepted:   %.1f s, %.0f rows/s", accepted, rows.read() / accepted);
        Output.line("searchable: %.1f s, %.0f rows/s", searchable, rows.read() / searchable);
    }

    private long total() {
        return directory.search().all().limit(1).fetch().total().value();
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
