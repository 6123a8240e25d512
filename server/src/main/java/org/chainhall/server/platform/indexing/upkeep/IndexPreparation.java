package org.chainhall.server.platform.indexing.upkeep;

import org.chainhall.server.platform.indexing.IndexTargets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the first index of a region, when its Elasticsearch answers for the first time, and finds one that was made for
 * an earlier program.
 */
final class IndexPreparation {
    private static final Logger LOG = LoggerFactory.getLogger(IndexPreparation.class);

    private final String region;
    private final VersionedIndex index;
    private final IndexTargets targets;

    IndexPreparation(String region, VersionedIndex index, IndexTargets targets) {
        this.region = region;
        this.index = index;
        this.targets = targets;
    }

    /**
     * Whether there is nothing to make: the relays have a target. Should that index be gone, an empty one would be worse
     * than none, since it would answer that nothing is there; a rebuild restores it.
     */
    boolean isMade() {
        return !targets.list(region).isEmpty();
    }

    /** Whether searches and relays have to wait for a rebuild. */
    boolean isOutdated() {
        return index.live().filter(index::isOutdated).isPresent();
    }

    /** To be called by one at a time. */
    String make() {
        String live = index.live().orElseGet(index::createLive);
        targets.add(region, VersionedIndex.target(live));
        LOG.info("The index of region {} is {}", region, live);
        return live;
    }
}
