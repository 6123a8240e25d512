package org.chainhall.server.provider;

import java.util.UUID;

/** The identity of a provider: a UUIDv7, also the id of its document in the index. */
public record ProviderId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
