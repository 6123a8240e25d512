package org.chainhall.server.imports;

import java.util.Optional;
import java.util.UUID;
import org.chainhall.server.platform.database.DirectoryId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface ChunkRepository {
    @SqlUpdate("""
            INSERT INTO import_chunk (directory_id, import_id, upload_id, number, bytes)
            VALUES (:directory, :id, :upload, :number, :bytes)
            """)
    int insert(DirectoryId directory, ImportId id, UUID upload, long number, byte[] bytes);

    @SqlQuery("""
            SELECT bytes FROM import_chunk
            WHERE directory_id = :directory AND import_id = :id AND upload_id = :upload AND number = :number
            """)
    Optional<byte[]> find(DirectoryId directory, ImportId id, UUID upload, long number);

    /** Deletes some chunks of an import; of one upload alone, or of all. */
    @SqlUpdate("""
            DELETE FROM import_chunk WHERE ctid = ANY(ARRAY(
                SELECT ctid FROM import_chunk
                WHERE directory_id = :directory AND import_id = :id AND (:upload::uuid IS NULL OR upload_id = :upload)
                LIMIT :limit))
            """)
    int delete(DirectoryId directory, ImportId id, Optional<UUID> upload, int limit);

    /** Deletes some chunks of a directory. */
    @SqlUpdate("""
            DELETE FROM import_chunk WHERE ctid = ANY(ARRAY(
                SELECT ctid FROM import_chunk WHERE directory_id = :directory LIMIT :limit))
            """)
    int deleteAll(DirectoryId directory, int limit);
}
