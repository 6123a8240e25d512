package org.chainhall.server.imports;

/** What became of some rows. */
public record RowCounts(long created, long updated, long unchanged, long failed) {
    static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

    RowCounts plus(RowCounts more) {
        return new RowCounts(
                created + more.created, updated + more.updated, unchanged + more.unchanged, failed + more.failed);
    }
}
