package org.chainhall.server.searchsettings;

import java.util.List;
import java.util.UUID;

/**
 * What an editor did to the hits of a query.
 *
 * @param pinned providers that stand on top, in this order
 * @param hidden providers that are not found
 */
public record Curated(List<UUID> pinned, List<UUID> hidden) {
    /** Nothing. */
    public static final Curated NONE = new Curated(List.of(), List.of());
}
