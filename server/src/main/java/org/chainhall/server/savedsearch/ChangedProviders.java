package org.chainhall.server.savedsearch;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.indexing.IndexFollower;

/** Takes down what the index has taken in, for directories that are watched. */
final class ChangedProviders implements IndexFollower {
    private final ChangeRepository changes;

    ChangedProviders(Transactions transactions) {
        this.changes = transactions.repository(ChangeRepository.class);
    }

    @Override
    public void taken(DirectoryId directory, String region, Map<UUID, Long> taken) {
        changes.insert(directory, region, List.copyOf(taken.keySet()), List.copyOf(taken.values()));
    }
}
