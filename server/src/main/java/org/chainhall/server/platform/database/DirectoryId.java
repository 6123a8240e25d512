package org.chainhall.server.platform.database;

import java.util.UUID;

/** The identity of a directory: the tenant that rows, cursors, caches and documents belong to. */
public record DirectoryId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
