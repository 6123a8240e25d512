package org.chainhall.server.imports;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainhall.server.platform.database.Transactions;

/**
 * Hands imports to workers, and takes down how they end. A lease that is not renewed lapses, and another worker takes the
 * import over; the clock of the leases is the database's.
 */
final class ImportLeases {
    private final Transactions transactions;
    private final LeaseRepository leases;
    private final ImportRepository imports;
    private final List<String> regions;
    private final Duration duration;
    private final InstantSource clock;

    /**
     * Hands out the imports of some regions.
     *
     * @param duration for how long a worker may be silent
     */
    ImportLeases(Transactions transactions, Collection<String> regions, Duration duration, InstantSource clock) {
        this.transactions = transactions;
        this.leases = transactions.repository(LeaseRepository.class);
        this.imports = transactions.repository(ImportRepository.class);
        this.regions = List.copyOf(regions);
        this.duration = duration;
        this.clock = clock;
    }

    Duration duration() {
        return duration;
    }

    Optional<ImportLease> claim() {
        UUID owner = UUID.randomUUID();
        return transactions.asImportWorker(
                owner.toString(),
                () -> leases.lockNext(regions).map(next -> {
                    leases.take(next.directoryId(), next.importId(), owner, duration);
                    transactions.enter(next.directoryId());
                    imports.own(next.directoryId(), next.importId(), owner);
                    return new ImportLease(next.directoryId(), next.importId(), owner);
                }));
    }

    /** The import, unless it ended before a worker had cleaned up behind it. */
    Optional<ImportJob> findRunning(ImportLease lease) {
        return transactions
                .in(lease.directory(), () -> imports.find(lease.directory(), lease.id()))
                .filter(ImportJob::isRunning);
    }

    void renew(ImportLease lease) {
        mustBeMine(transactions.in(
                lease.directory(), () -> leases.renew(lease.directory(), lease.id(), lease.owner(), duration)));
    }

    /** Lets the next worker have it at once; it stays ahead of its directory's other imports. */
    void release(ImportLease lease) {
        mustBeMine(transactions.in(
                lease.directory(), () -> leases.renew(lease.directory(), lease.id(), lease.owner(), Duration.ZERO)));
    }

    void complete(ImportLease lease) {
        mustBeMine(transactions.in(
                lease.directory(),
                () -> imports.complete(lease.directory(), lease.id(), lease.owner(), clock.instant())));
    }

    void fail(ImportLease lease, String reason) {
        mustBeMine(transactions.in(
                lease.directory(),
                () -> imports.fail(lease.directory(), lease.id(), lease.owner(), reason, clock.instant())));
    }

    /** There is nothing left to do for it. */
    void end(ImportLease lease) {
        mustBeMine(
                transactions.in(lease.directory(), () -> leases.delete(lease.directory(), lease.id(), lease.owner())));
    }

    private static void mustBeMine(int updated) {
        if (updated == 0) {
            throw new LeaseLostException();
        }
    }
}
