package org.chainhall.server.platform.indexing.upkeep;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainhall.server.platform.database.DirectoryId;

/** What the index of a region should hold, as the database has it now. */
public interface DocumentCatalog {
    /** The directories of a region. */
    List<DirectoryId> directories(String region);

    /** Documents of a directory in ascending order, from after an id on. */
    List<Entry> list(DirectoryId directory, Optional<UUID> after, int limit);

    /** The versions of those of the ids that exist. */
    Map<UUID, Long> versions(DirectoryId directory, Collection<UUID> ids);

    /** A document and its version. */
    record Entry(UUID id, long version) {}
}
