package org.chainhall.server.platform.indexing;

import java.util.Map;
import java.util.UUID;
import org.chainhall.server.platform.database.DirectoryId;

/** Hears which documents an index has taken. */
@FunctionalInterface
public interface IndexFollower {
    /**
     * Called in the transaction that settles the work, turned to the directory, after the index has answered: what it
     * takes down commits with that transaction, and is heard again if the transaction does not. The index need not show the documents yet.
     *
     * @param taken the versions by document; the index has them, or newer ones
     */
    void taken(DirectoryId directory, String region, Map<UUID, Long> taken);
}
