package org.chainhall.server.imports;

import java.util.regex.Pattern;
import org.chainhall.server.imports.reading.RowFault;
import org.jspecify.annotations.Nullable;

/**
 * Why a row failed, or one of several reasons.
 *
 * @param rowNumber the row in its file, from 1
 * @param number the fault in its row, from 1
 * @param columnName the column of a CSV file
 * @param pointer a JSON pointer into the profile
 */
public record RowError(
        long rowNumber,
        int number,
        @Nullable String externalId,
        @Nullable String columnName,
        @Nullable String pointer,
        String code,
        String detail) {
    private static final int LONGEST = 1000;
    /** What a file may have and PostgreSQL refuses in a text, or nobody can read: controls and halves of pairs. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    static RowError of(CheckedRow row, int number, RowFault fault) {
        return new RowError(
                row.number(),
                number,
                printable(row.externalId().orElse(null)),
                printable(fault.column()),
                printable(fault.pointer()),
                fault.code(),
                String.valueOf(printable(fault.detail())));
    }

    private static @Nullable String printable(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return UNPRINTABLE.matcher(cut).replaceAll("\uFFFD");
    }
}
