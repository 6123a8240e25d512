package org.chainhall.server.searchsettings;

import java.util.Set;
import java.util.UUID;
import org.chainhall.server.platform.database.DirectoryId;

/** Tells which ids are of providers of a directory. */
@FunctionalInterface
interface KnownProviders {
    Set<UUID> among(DirectoryId directory, Set<UUID> ids);
}
