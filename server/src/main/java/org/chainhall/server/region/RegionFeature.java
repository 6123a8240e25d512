package org.chainhall.server.region;

import java.util.List;

/** The door to regions. */
public final class RegionFeature {
    private final Regions regions;
    private final RegionsResource resource;

    public RegionFeature(List<Region> regions) {
        this.regions = new Regions(regions);
        this.resource = new RegionsResource(this.regions);
    }

    public Regions regions() {
        return regions;
    }

    public RegionsResource resource() {
        return resource;
    }
}
