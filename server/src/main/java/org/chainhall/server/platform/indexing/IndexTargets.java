package org.chainhall.server.platform.indexing;

import java.util.List;
import org.chainhall.server.platform.database.Transactions;

/**
 * Which indexes the relays of a region write to, by the alias of each. They change between two batches: a change waits
 * for the batches that are under way, and the next ones wait for it.
 */
public final class IndexTargets {
    private final Transactions transactions;
    private final IndexTargetRepository repository;

    public IndexTargets(Transactions transactions) {
        this.transactions = transactions;
        this.repository = transactions.repository(IndexTargetRepository.class);
    }

    public List<String> list(String region) {
        return transactions.asRelay(region, () -> repository.list(region));
    }

    /** When it returns, whatever a relay writes goes to this index too. */
    public void add(String region, String alias) {
        change(region, () -> repository.add(region, alias));
    }

    /** When it returns, no relay writes to any other index. */
    public void keepOnly(String region, String alias) {
        change(region, () -> repository.removeOthers(region, alias));
    }

    private void change(String region, Runnable change) {
        transactions.asRelay(region, () -> {
            repository.waitLonger();
            int held = repository.lock(region);
            change.run();
            return held;
        });
    }
}
