package org.chainhall.server.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.chainhall.server.imports.reading.Row;
import org.chainhall.server.imports.reading.RowReader;
import org.chainhall.server.imports.reading.UnreadableFileException;

/** One way through the rows of a file: passes over those behind the checkpoint, and writes the rest batch by batch. */
final class ImportRun {
    /** So that the ids of a file fit into memory. */
    private static final long MOST_ROWS = 5_000_000;

    private final ImportJob job;
    private final UUID owner;
    private final RowCheck check;
    private final BatchWriter writer;
    private final SeenIds seen = new SeenIds();
    private final List<CheckedRow> pending = new ArrayList<>();

    ImportRun(ImportJob job, UUID owner, RowCheck check, BatchWriter writer) {
        this.job = job;
        this.owner = owner;
        this.check = check;
        this.writer = writer;
    }

    /**
     * Works off the rows.
     *
     * @return whether it came to the end of the file
     */
    boolean work(RowReader rows, LeaseKeeper lease, BooleanSupplier stopping) throws IOException {
        try {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (stopping.getAsBoolean()) {
                    flush();
                    return false;
                }
                lease.keep();
                take(row.get());
            }
            flush();
            return true;
        } catch (UnreadableFileException e) {
            // The rows before count.
            flush();
            throw e;
        }
    }

    private void take(Row row) {
        if (row.number() > MOST_ROWS) {
            throw new UnreadableFileException(
                    "The file has more than " + MOST_ROWS + " rows; send the rest as another.");
        }
        boolean first = row.externalId().map(seen::add).orElse(true);
        if (row.number() <= job.checkpoint()) {
            return;
        }
        pending.add(first ? check.check(row, job) : check.repeated(row, job));
        if (pending.size() == writer.atOnce()) {
            flush();
        }
    }

    private void flush() {
        if (!pending.isEmpty()) {
            writer.write(job, owner, pending);
            pending.clear();
        }
    }
}
