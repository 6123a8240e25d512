package org.chainhall.server.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;

/** Cancels the imports of a directory whose file never came, and forgets those that ended long ago. */
final class ImportHousekeeping implements Consumer<DirectoryId> {
    /** For how long an import may wait for its file; the contract says so. */
    private static final Duration PATIENCE = Duration.ofHours(24);
    /** Few enough to be deleted well within the time that a statement has. */
    private static final int DELETED_AT_ONCE = 10_000;

    private final Transactions transactions;
    private final ImportRepository imports;
    private final LeaseRepository leases;
    private final FileSpool spool;
    private final Duration retention;
    private final InstantSource clock;

    /**
     * Keeps house in any directory.
     *
     * @param retention for how long an import that has ended can be read
     */
    ImportHousekeeping(Transactions transactions, FileSpool spool, Duration retention, InstantSource clock) {
        this.transactions = transactions;
        this.imports = transactions.repository(ImportRepository.class);
        this.leases = transactions.repository(LeaseRepository.class);
        this.spool = spool;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public void accept(DirectoryId directory) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        transactions.in(directory, () -> {
            List<ImportId> expired = imports.expire(directory, now.minus(PATIENCE), now);
            expired.forEach(id -> leases.insert(directory, id));
            return expired;
        });
        transactions
                .in(directory, () -> imports.listEnded(directory, now.minus(retention)))
                .forEach(id -> forget(directory, id));
    }

    private void forget(DirectoryId directory, ImportId id) {
        // An upload to a cancelled import that died with its server, after the worker had cleaned up.
        spool.discardAll(directory, id);
        int deleted;
        do {
            deleted = transactions.in(directory, () -> imports.deleteErrors(directory, id, DELETED_AT_ONCE));
        } while (deleted > 0);
        transactions.in(directory, () -> imports.delete(directory, id));
    }
}
