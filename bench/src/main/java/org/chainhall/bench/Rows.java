package org.chainhall.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Makes a large file from a small one: its rows over and over, each time with other external ids. */
final class Rows {
    private final CsvImport csv;

    Rows(CsvImport csv) {
        this.csv = csv;
    }

    void write(int rows, Path target) throws IOException {
        try (CsvWriter out = CsvWriter.builder().build(target)) {
            int written = copy(out, rows, 1);
            for (int round = 2; written > 0 && written < rows; round++) {
                written += copy(out, rows - written, round);
            }
            Output.line("%d rows in %s", written, target);
        }
    }

    /** @return how many rows it wrote; the first round also writes the header */
    private int copy(CsvWriter out, int most, int round) throws IOException {
        try (CsvReader<CsvRecord> in = CsvReader.builder().ofCsvRecord(csv.file())) {
            Iterator<CsvRecord> records = in.iterator();
            List<String> header = records.next().getFields();
            int id = idColumn(header);
            if (round == 1) {
                out.writeRecord(header);
            }
            int written = 0;
            for (; written < most && records.hasNext(); written++) {
                List<String> row = new ArrayList<>(records.next().getFields());
                row.set(id, round == 1 ? row.get(id) : row.get(id) + "-" + round);
                out.writeRecord(row);
            }
            return written;
        }
    }

    private int idColumn(List<String> header) {
        String column = csv.mapping().externalId() == null
                ? null
                : csv.mapping().externalId().column();
        int position = header.indexOf(column);
        if (position < 0) {
            throw new IllegalArgumentException("No column of " + csv.file() + " is mapped to externalId: " + header);
        }
        return position;
    }
}
