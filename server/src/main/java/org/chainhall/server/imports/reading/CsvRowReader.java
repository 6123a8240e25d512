package org.chainhall.server.imports.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.chainhall.api.model.ImportMapping;

/**
 * CSV (RFC 4180) with a header line. A record that cannot be taken apart (a quote that is never closed, more than a row
 * may have) costs the line that it begins with: the file is opened again behind that line.
 */
final class CsvRowReader implements RowReader {
    /** Opening the file again means passing over all lines before; with so many of them, the file is no CSV. */
    private static final long MAX_PASSED_LINES = 20_000_000;

    private static final String UNREADABLE = "The record that begins in line %d cannot be read: "
            + "text follows a closing quote, a quote is never closed, or the record is too long.";

    private final FileContent content;
    private final String delimiter;
    private CsvReader<CsvRecord> reader;
    private Iterator<CsvRecord> records;
    private Header header = new Header(List.of());
    private ProfileMapping mapping = new ProfileMapping(Optional.empty(), List.of());
    /** The lines of the file that belong to records that were read. */
    private int lines;

    private long passedLines;
    private long number;

    private CsvRowReader(FileContent content, String delimiter) throws IOException {
        this.content = content;
        this.delimiter = delimiter;
        this.reader = open();
        this.records = reader.iterator();
    }

    static CsvRowReader open(FileContent content, ImportMapping mapping) throws IOException {
        CsvRowReader rows = new CsvRowReader(content, mapping.delimiter());
        try {
            rows.header = rows.readHeader();
            rows.mapping = rows.header.bind(mapping);
            return rows;
        } catch (UnreadableFileException e) {
            rows.close();
            throw e;
        }
    }

    private Header readHeader() throws IOException {
        Optional<List<String>> cells = nextRecord();
        if (cells.isEmpty()) {
            throw new UnreadableFileException("The file has no header line.");
        }
        if (cells.get().isEmpty() || !cells.get().stream().allMatch(PlainText::isWellFormed)) {
            throw new UnreadableFileException("The header line is not CSV in UTF-8.");
        }
        return new Header(cells.get());
    }

    @Override
    public Optional<Row> next() throws IOException {
        return nextRecord().map(cells -> row(++number, cells));
    }

    private Row row(long number, List<String> cells) {
        if (cells.isEmpty()) {
            return Row.unreadable(number, RowFault.ofRow("UNREADABLE", UNREADABLE.formatted(lines)));
        }
        if (cells.size() != header.size()) {
            return Row.unreadable(
                    number,
                    RowFault.ofRow(
                            "CELL_COUNT",
                            "The row has " + cells.size() + " cells, the header line " + header.size() + "."));
        }
        List<RowFault> malformed = malformed(cells);
        return malformed.isEmpty()
                ? new Row(number, mapping.externalId(cells), () -> mapping.map(cells))
                : new Row(number, Optional.empty(), () -> ProfileDraft.unreadable(malformed));
    }

    private List<RowFault> malformed(List<String> cells) {
        List<RowFault> faults = new ArrayList<>(0);
        for (int i = 0; i < cells.size(); i++) {
            if (!PlainText.isWellFormed(cells.get(i))) {
                faults.add(RowFault.ofColumn(header.name(i), "INVALID_UTF8", "The cell has bytes that are not UTF-8."));
            }
        }
        return faults;
    }

    /** The cells of the next record that is not blank; none for one that cannot be read. Empty at the end. */
    private Optional<List<String>> nextRecord() throws IOException {
        try {
            while (records.hasNext()) {
                List<String> cells = records.next().getFields();
                lines += 1 + cells.stream().mapToInt(CsvRowReader::lineBreaks).sum();
                // Spreadsheets leave rows of empty cells below the last one.
                if (!cells.stream().allMatch(String::isBlank)) {
                    return Optional.of(cells);
                }
            }
            return Optional.empty();
        } catch (CsvParseException e) {
            reopenBehind(++lines);
            return Optional.of(List.of());
        }
    }

    private void reopenBehind(int line) throws IOException {
        passedLines += line;
        if (passedLines > MAX_PASSED_LINES) {
            throw new UnreadableFileException(UNREADABLE.formatted(line));
        }
        reader.close();
        reader = open();
        reader.skipLines(line);
        records = reader.iterator();
    }

    private CsvReader<CsvRecord> open() throws IOException {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(2 * MAX_ROW)
                .build(
                        CsvRecordHandler.of(
                                handler -> handler.maxFieldSize(MAX_ROW).maxRecordSize(MAX_ROW)),
                        PlainText.decode(PlainText.open(content)));
    }

    private static int lineBreaks(String cell) {
        int breaks = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\n' && (i == 0 || cell.charAt(i - 1) != '\r') || c == '\r') {
                breaks++;
            }
        }
        return breaks;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
