package org.chainhall.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.chainhall.client.DirectoryClient;
import org.chainhall.client.model.ImportDraft;
import org.chainhall.client.model.ImportFormat;
import org.chainhall.client.model.ImportJob;
import org.chainhall.client.model.ImportMapping;

/** A file and how it is read. */
record CsvImport(ImportMapping mapping, Path file) {
    static CsvImport of(Path mapping, Path file) throws IOException {
        return new CsvImport(readMapping(mapping), file);
    }

    static ImportMapping readMapping(Path file) throws IOException {
        return new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(file.toFile(), ImportMapping.class);
    }

    /** Returns when the whole file has been sent. */
    ImportJob start(DirectoryClient directory) {
        ImportJob job = directory
                .imports()
                .create(ImportDraft.builder()
                        .format(ImportFormat.CSV)
                        .mapping(mapping)
                        .build());
        return directory.imports().upload(job, file);
    }
}
