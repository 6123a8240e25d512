package org.chainhall.server.platform.indexing.upkeep;

/**
 * What an index is made of.
 *
 * @param version of all that decides what a document looks like; another version takes a rebuild
 * @param body settings and mappings, as JSON
 */
public record IndexDefinition(int version, String body) {}
