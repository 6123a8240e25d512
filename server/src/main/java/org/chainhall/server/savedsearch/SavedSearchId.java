package org.chainhall.server.savedsearch;

import java.util.UUID;

/** The identity of a saved search. */
public record SavedSearchId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
