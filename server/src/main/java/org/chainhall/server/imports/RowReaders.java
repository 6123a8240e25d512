package org.chainhall.server.imports;

import java.io.IOException;
import java.util.Objects;
import org.chainhall.server.imports.reading.FileContent;
import org.chainhall.server.imports.reading.RowReader;
import org.chainhall.server.platform.http.StrictJson;

/** Opens the files of imports. */
final class RowReaders {
    private final FileSpool spool;
    private final StrictJson json;

    RowReaders(FileSpool spool, StrictJson json) {
        this.spool = spool;
        this.json = json;
    }

    RowReader open(ImportJob job) throws IOException {
        FileContent file = new SpooledFile(spool, job.directoryId(), job.id(), job.wholeUpload());
        return switch (job.format()) {
            case CSV -> RowReader.csv(file, Objects.requireNonNull(job.mapping(), "CSV has a mapping"));
            case NDJSON -> RowReader.ndjson(file, json);
        };
    }
}
