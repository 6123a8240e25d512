package org.chainhall.server.imports;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.chainhall.server.imports.reading.RowReader;
import org.chainhall.server.imports.reading.UnreadableFileException;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a leased import to its end, and cleans up behind one that has ended. */
final class ImportRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

    private final ImportLeases leases;
    private final FileSpool spool;
    private final RowReaders readers;
    private final RowCheck check;
    private final BatchWriter writer;

    ImportRunner(ImportLeases leases, FileSpool spool, RowReaders readers, RowCheck check, BatchWriter writer) {
        this.leases = leases;
        this.spool = spool;
        this.readers = readers;
        this.check = check;
        this.writer = writer;
    }

    /** Returns when the import has ended, or soon after the server began to stop. */
    void run(ImportLease lease, BooleanSupplier stopping) {
        Optional<ImportJob> running = leases.findRunning(lease);
        if (running.isPresent() && !work(running.get(), lease, stopping)) {
            leases.release(lease);
            return;
        }
        spool.discardAll(lease.directory(), lease.id());
        leases.end(lease);
    }

    /** Whether the import has ended. */
    private boolean work(ImportJob job, ImportLease lease, BooleanSupplier stopping) {
        LOG.info("Import {} runs from row {} on", job.id(), job.checkpoint() + 1);
        try (RowReader rows = readers.open(job)) {
            boolean whole = new ImportRun(job, lease.owner(), check, writer)
                    .work(rows, new LeaseKeeper(leases, lease), stopping);
            if (whole) {
                leases.complete(lease);
            }
            return whole;
        } catch (UnreadableFileException e) {
            leases.fail(lease, e.reason());
            return true;
        } catch (LeaseLostException e) {
            // Cancelled, or taken over; if cancelled, the lease is still this worker's, and there is a file to discard.
            return false;
        } catch (IOException | RuntimeException e) {
            if (e instanceof JdbiException failure && DatabaseFailure.isPassing(failure)) {
                // The lease lapses, and whoever takes it then goes on from the checkpoint.
                throw failure;
            }
            LOG.error("Import {} failed", job.id(), e);
            leases.fail(lease, "An unexpected fault ended the import; the server's log says why.");
            return true;
        }
    }
}
