package org.chainhall.cli.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chainhall.client.model.ImportFormat;

/** How many rows a file has, for the display of progress only: the server counts what it really reads. */
final class RowCount {
    private RowCount() {}

    static long of(Path file, ImportFormat format) throws IOException {
        boolean isCsv = format.equals(ImportFormat.CSV);
        long rows = 0;
        boolean inQuotes = false;
        boolean inRow = false;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '"' && isCsv) {
                    inQuotes = !inQuotes;
                }
                if (next != '\n' && next != '\r') {
                    inRow = true;
                } else if (inRow && !inQuotes) {
                    rows++;
                    inRow = false;
                }
            }
        }
        rows += inRow ? 1 : 0;
        return isCsv ? Math.max(0, rows - 1) : rows;
    }
}
