package org.chainhall.server.platform.indexing;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;

/**
 * What writers leave for the relay. Rows are only inserted: a row that writers updated could be held by a relay that
 * hangs, and would block them.
 */
public final class IndexWork {
    private final IndexWorkRepository repository;

    public IndexWork(Transactions transactions) {
        this.repository = transactions.repository(IndexWorkRepository.class);
    }

    /** Says that these documents were written; to be called in the transaction that writes them. */
    public void written(DirectoryId directory, String region, Collection<UUID> documents) {
        repository.written(directory, region, documents);
    }

    /** Says that this document was deleted, with the version of the deletion: one above the last one written. */
    public void deleted(DirectoryId directory, String region, UUID document, long version) {
        repository.deleted(directory, region, document, version);
    }

    /** Those of the documents that still wait for a relay, or that the index refused. */
    public Set<UUID> unsettled(DirectoryId directory, Collection<UUID> documents) {
        return repository.unsettled(directory, documents);
    }
}
