package org.chainhall.server.imports.reading;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a row.
 *
 * @param column the column of a CSV file that it is about
 * @param pointer a JSON pointer (RFC 6901) into the profile
 * @param code stable, UPPER_SNAKE
 * @param detail for people
 */
public record RowFault(@Nullable String column, @Nullable String pointer, String code, String detail) {
    static RowFault ofRow(String code, String detail) {
        return new RowFault(null, null, code, detail);
    }

    static RowFault ofColumn(String column, String code, String detail) {
        return new RowFault(column, null, code, detail);
    }

    /** The same, said of a column. */
    public RowFault in(@Nullable String other) {
        return new RowFault(other, pointer, code, detail);
    }
}
