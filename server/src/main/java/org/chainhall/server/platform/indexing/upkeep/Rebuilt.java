package org.chainhall.server.platform.indexing.upkeep;

/**
 * What a rebuild did.
 *
 * @param index the name of the new index
 * @param documents how many were copied
 * @param refused how many of them the index did not take
 */
public record Rebuilt(String index, long documents, int refused) {}
