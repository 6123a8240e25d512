package org.chainhall.server.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.chainhall.server.platform.database.Constraints;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.Problems;
import org.jdbi.v3.core.JdbiException;

/**
 * Keeps the files of imports as chunks in the database, where every server finds them. A chunk is read from the client
 * before its transaction begins: no transaction waits for a slow one.
 */
final class FileSpool {
    private static final int CHUNK = 256 * 1024;
    /** Few enough to be deleted well within the time that a statement has. */
    private static final int DELETED_AT_ONCE = 256;

    private static final String IMPORT_KEY = "import_chunk_directory_id_import_id_fkey";

    private final Transactions transactions;
    private final ChunkRepository chunks;

    FileSpool(Transactions transactions) {
        this.transactions = transactions;
        this.chunks = transactions.repository(ChunkRepository.class);
    }

    void write(DirectoryId directory, ImportId id, UUID upload, InputStream bytes) throws IOException {
        byte[] chunk = bytes.readNBytes(CHUNK);
        for (long number = 0; chunk.length > 0; number++) {
            insert(directory, id, upload, number, chunk);
            chunk = bytes.readNBytes(CHUNK);
        }
    }

    private void insert(DirectoryId directory, ImportId id, UUID upload, long number, byte[] chunk) {
        try {
            transactions.in(directory, () -> chunks.insert(directory, id, upload, number, chunk));
        } catch (JdbiException e) {
            // The directory was deleted while the file came.
            throw Constraints.violated(e).filter(IMPORT_KEY::equals).isPresent() ? Problems.notFound() : e;
        }
    }

    Optional<byte[]> read(DirectoryId directory, ImportId id, UUID upload, long number) {
        return transactions.in(directory, () -> chunks.find(directory, id, upload, number));
    }

    /** Deletes what an upload left that did not become the file. */
    void discard(DirectoryId directory, ImportId id, UUID upload) {
        delete(directory, id, Optional.of(upload));
    }

    /** Deletes all that was uploaded for an import, also by uploads that broke off with their server. */
    void discardAll(DirectoryId directory, ImportId id) {
        delete(directory, id, Optional.empty());
    }

    /** Deletes all that was uploaded in a directory; to be called in the transaction that deletes it. */
    void discardAll(DirectoryId directory) {
        while (chunks.deleteAll(directory, DELETED_AT_ONCE) > 0) {
            // The next ones.
        }
    }

    private void delete(DirectoryId directory, ImportId id, Optional<UUID> upload) {
        int deleted;
        do {
            deleted = transactions.in(directory, () -> chunks.delete(directory, id, upload, DELETED_AT_ONCE));
        } while (deleted > 0);
    }
}
