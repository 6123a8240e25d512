package org.chainhall.server.imports;

import java.io.InputStream;
import java.util.UUID;
import org.chainhall.server.imports.reading.FileContent;
import org.chainhall.server.platform.database.DirectoryId;

/** The chunks of one upload, as the file they were. */
record SpooledFile(FileSpool spool, DirectoryId directory, ImportId id, UUID upload) implements FileContent {
    @Override
    public InputStream open() {
        return new ChunkInputStream(number -> spool.read(directory, id, upload, number));
    }
}
