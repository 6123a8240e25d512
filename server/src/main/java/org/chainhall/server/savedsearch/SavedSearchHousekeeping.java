package org.chainhall.server.savedsearch;

import java.util.function.Consumer;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;

/** Forgets matches of providers that are gone, and no longer watches a directory without saved searches. */
final class SavedSearchHousekeeping implements Consumer<DirectoryId> {
    /** Few enough to be deleted well within the time that a statement has. */
    private static final int DELETED_AT_ONCE = 10_000;

    private final Transactions transactions;
    private final MatchRepository matches;
    private final WatchRepository watches;

    SavedSearchHousekeeping(Transactions transactions) {
        this.transactions = transactions;
        this.matches = transactions.repository(MatchRepository.class);
        this.watches = transactions.repository(WatchRepository.class);
    }

    @Override
    public void accept(DirectoryId directory) {
        int deleted;
        do {
            deleted = transactions.in(directory, () -> forgetSome(directory));
        } while (deleted == DELETED_AT_ONCE);
        transactions.in(directory, () -> watches.endIdle(directory));
    }

    private int forgetSome(DirectoryId directory) {
        // Who deletes a search deletes some of the same rows, in another order: they could wait for each other.
        watches.lock(directory);
        return matches.deleteOfGone(directory, DELETED_AT_ONCE);
    }
}
