package org.chainhall.server.region;

/** The key of a region, as the configuration and the contract name it. */
public record RegionKey(String value) {
    @Override
    public String toString() {
        return value;
    }
}
