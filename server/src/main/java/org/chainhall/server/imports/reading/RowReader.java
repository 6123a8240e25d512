package org.chainhall.server.imports.reading;

import java.io.IOException;
import java.util.Optional;
import org.chainhall.api.model.ImportMapping;
import org.chainhall.server.platform.http.StrictJson;

/** The rows of a file, one after the other. */
public interface RowReader extends AutoCloseable {
    /** What one row may have at most, in bytes or characters: as much as a request's body. */
    int MAX_ROW = 1 << 20;

    /** The next row; empty at the end. */
    Optional<Row> next() throws IOException;

    @Override
    void close() throws IOException;

    static RowReader csv(FileContent content, ImportMapping mapping) throws IOException {
        return CsvRowReader.open(content, mapping);
    }

    static RowReader ndjson(FileContent content, StrictJson json) throws IOException {
        return new NdjsonRowReader(PlainText.open(content), json);
    }
}
