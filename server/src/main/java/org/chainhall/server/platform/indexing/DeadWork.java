package org.chainhall.server.platform.indexing;

import java.time.Instant;
import java.util.UUID;
import org.chainhall.server.platform.database.DirectoryId;
import org.jspecify.annotations.Nullable;

/**
 * Work that the index refused for good.
 *
 * @param deletedVersion the version of a deletion; null for a write
 * @param reason what the index said
 */
public record DeadWork(
        DirectoryId directoryId,
        long id,
        UUID documentId,
        @Nullable Long deletedVersion,
        String reason,
        Instant failedAt) {}
