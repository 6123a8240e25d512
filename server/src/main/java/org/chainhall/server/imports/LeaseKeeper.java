package org.chainhall.server.imports;

/** Renews a lease in time while its worker is busy. */
final class LeaseKeeper {
    private final ImportLeases leases;
    private final ImportLease lease;
    private final long patience;
    private long renewedAt = System.nanoTime();

    LeaseKeeper(ImportLeases leases, ImportLease lease) {
        this.leases = leases;
        this.lease = lease;
        this.patience = leases.duration().dividedBy(3).toNanos();
    }

    /** To be called often; asks the database when a third of the lease has passed. */
    void keep() {
        if (System.nanoTime() - renewedAt > patience) {
            leases.renew(lease);
            renewedAt = System.nanoTime();
        }
    }
}
