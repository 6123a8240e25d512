package org.chainhall.server.imports;

/** What became of some rows. */
public record RowCounts(long created, long updated, long unchanged, long failed) {}
