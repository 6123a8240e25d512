package org.chainhall.server.platform.indexing.upkeep;

import java.util.Optional;
import java.util.UUID;
import org.chainhall.server.platform.database.DirectoryId;

/**
 * A document that is not in the index as it is in the database.
 *
 * @param indexed its version in the index; empty if it is not there
 * @param stored its version in the database; empty if it is not there
 */
public record Difference(DirectoryId directory, UUID id, Optional<Long> indexed, Optional<Long> stored) {

    /** What is wrong with the index. */
    public enum Kind {
        /** It lacks the document. */
        MISSING,
        /** It has an older version. */
        STALE,
        /** It has a document that was deleted. */
        EXTRA,
        /** It has a version that the database never wrote, or lost: the database was restored from a backup. */
        NEWER
    }

    public Kind kind() {
        if (indexed.isEmpty()) {
            return Kind.MISSING;
        }
        if (stored.isEmpty()) {
            return Kind.EXTRA;
        }
        return indexed.get() < stored.get() ? Kind.STALE : Kind.NEWER;
    }

    /** The version of a deletion that removes it from the index. */
    long deletion() {
        return indexed.orElseThrow() + 1;
    }

    /** Whether the index has what the database has not. */
    boolean isBeyond() {
        return kind() == Kind.EXTRA || kind() == Kind.NEWER;
    }
}
