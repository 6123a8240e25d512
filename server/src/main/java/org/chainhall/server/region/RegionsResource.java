package org.chainhall.server.region;

import org.chainhall.api.RegionsApi;
import org.chainhall.api.http.Caller;
import org.chainhall.api.http.Reply;
import org.chainhall.api.model.RegionPage;
import org.chainhall.server.platform.http.Problems;

/** The operations with the tag regions. */
public final class RegionsResource implements RegionsApi {
    private final Regions regions;

    RegionsResource(Regions regions) {
        this.regions = regions;
    }

    @Override
    public Reply<RegionPage> listRegions(Caller caller) {
        return Reply.ok(RegionPage.builder()
                .items(regions.list().stream().map(RegionsResource::model).toList())
                .build());
    }

    @Override
    public Reply<org.chainhall.api.model.Region> getRegion(Caller caller, String key) {
        return Reply.ok(
                regions.find(new RegionKey(key)).map(RegionsResource::model).orElseThrow(Problems::notFound));
    }

    private static org.chainhall.api.model.Region model(Region region) {
        return new org.chainhall.api.model.Region(region.key().value(), region.name());
    }
}
