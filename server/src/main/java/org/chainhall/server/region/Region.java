package org.chainhall.server.region;

/**
 * A region of this installation.
 *
 * @param key its address
 * @param name for people
 * @param cluster where its directories are searched
 */
public record Region(RegionKey key, String name, SearchCluster cluster) {}
