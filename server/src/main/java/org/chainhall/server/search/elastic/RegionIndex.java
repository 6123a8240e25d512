package org.chainhall.server.search.elastic;

import io.dropwizard.lifecycle.Managed;
import java.util.List;
import org.chainhall.server.platform.indexing.IndexRelay;
import org.chainhall.server.platform.indexing.upkeep.IndexUpkeep;

/**
 * What keeps the index of a region like the database.
 *
 * @param relay carries each write
 * @param upkeep makes, rebuilds and checks the index
 */
public record RegionIndex(IndexRelay relay, IndexUpkeep upkeep) {
    /** What runs as long as a server does. */
    public List<Managed> background() {
        return List.of(relay, upkeep.keeper());
    }
}
