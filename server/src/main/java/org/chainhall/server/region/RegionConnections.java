package org.chainhall.server.region;

import io.dropwizard.lifecycle.Managed;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes the connections to every region's Elasticsearch when the server stops. */
final class RegionConnections implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(RegionConnections.class);

    private final Regions regions;

    RegionConnections(Regions regions) {
        this.regions = regions;
    }

    @Override
    public void stop() {
        regions.list().forEach(RegionConnections::close);
    }

    /** One that cannot be closed leaves the others to be. */
    private static void close(Region region) {
        try {
            region.cluster().client().close();
        } catch (IOException e) {
            LOG.warn("The connections of region {} were not closed", region.key(), e);
        }
    }
}
