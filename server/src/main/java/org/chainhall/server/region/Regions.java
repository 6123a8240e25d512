package org.chainhall.server.region;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The regions that the configuration names, in its order. */
public final class Regions {
    private final Map<RegionKey, Region> regions = new LinkedHashMap<>();

    public Regions(List<Region> regions) {
        regions.forEach(region -> this.regions.put(region.key(), region));
    }

    public Optional<Region> find(RegionKey key) {
        return Optional.ofNullable(regions.get(key));
    }

    public Collection<Region> list() {
        return List.copyOf(regions.values());
    }
}
