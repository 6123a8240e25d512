package org.chainhall.client;

import java.util.List;
import org.chainhall.client.internal.RegionsApi;
import org.chainhall.client.model.Region;

/**
 * Where the data of directories live.
 *
 * <pre>{@code
 * chainhall.regions().list().forEach(region -> System.out.println(region.key()));
 * }</pre>
 */
public final class RegionsClient {
    private final Transport transport;

    RegionsClient(Transport transport) {
        this.transport = transport;
    }

    /** All regions; they always fit in one answer. */
    public List<Region> list() {
        return transport.send(RegionsApi.listRegions()).items();
    }

    public Region get(String key) {
        return transport.send(RegionsApi.getRegion(key));
    }
}
