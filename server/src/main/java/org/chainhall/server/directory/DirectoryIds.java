package org.chainhall.server.directory;

import java.util.Optional;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;

/** Tells the id of a directory, for commands that need no more of this feature. */
public final class DirectoryIds {
    private final Transactions transactions;
    private final DirectoryRepository repository;

    public DirectoryIds(Transactions transactions) {
        this.transactions = transactions;
        this.repository = transactions.repository(DirectoryRepository.class);
    }

    public Optional<DirectoryId> find(String slug) {
        return transactions.outside(() -> repository.findBySlug(slug)).map(DirectoryRow::id);
    }
}
