package org.chainhall.server.region;

/**
 * A region of this installation.
 *
 * @param key its address
 * @param name for people
 */
public record Region(RegionKey key, String name) {}
