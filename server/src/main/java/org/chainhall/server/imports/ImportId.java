package org.chainhall.server.imports;

import java.util.UUID;

/** The identity of an import: a UUIDv7, so that the order of the ids is that of their creation. */
public record ImportId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
