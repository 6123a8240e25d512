package org.chainhall.server.region;

import io.dropwizard.lifecycle.Managed;
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

    /** To be managed before whatever sends requests to a region, so that it is stopped after that. */
    public Managed connections() {
        return new RegionConnections(regions);
    }
}
