package org.chainhall.server.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainhall.api.model.ImportMapping;
import org.chainhall.server.platform.database.DirectoryId;
import org.jdbi.v3.json.Json;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

@RegisterConstructorMapper(ImportJob.class)
@RegisterConstructorMapper(RowError.class)
interface ImportRepository {
    @SqlUpdate("""
            INSERT INTO import_job (directory_id, id, format, mode, dry_run, mapping, state, created_at)
            VALUES (:directory, :id, :format, :mode, :dryRun, :mapping, 'awaiting_content', :createdAt)
            """)
    void insert(
            DirectoryId directory,
            ImportId id,
            String format,
            String mode,
            boolean dryRun,
            @Json @Nullable ImportMapping mapping,
            Instant createdAt);

    @SqlQuery("SELECT * FROM import_job WHERE directory_id = :directory AND id = :id")
    Optional<ImportJob> find(DirectoryId directory, ImportId id);

    /** In the order of the ids, which is that of creation. */
    @SqlQuery("""
            SELECT * FROM import_job
            WHERE directory_id = :directory AND (:after::uuid IS NULL OR id > :after) ORDER BY id LIMIT :limit
            """)
    List<ImportJob> list(DirectoryId directory, @Nullable UUID after, int limit);

    /** Once only, whichever of several uploads is whole first. */
    @SqlUpdate("""
            UPDATE import_job SET state = 'running', upload_id = :upload, started_at = :now
            WHERE directory_id = :directory AND id = :id AND state = 'awaiting_content'
            """)
    int start(DirectoryId directory, ImportId id, UUID upload, Instant now);

    @SqlUpdate("""
            UPDATE import_job SET state = 'cancelled', ended_at = :now
            WHERE directory_id = :directory AND id = :id AND state IN ('awaiting_content', 'running')
            """)
    int cancel(DirectoryId directory, ImportId id, Instant now);

    @SqlQuery("""
            UPDATE import_job SET state = 'cancelled', ended_at = :now
            WHERE directory_id = :directory AND state = 'awaiting_content' AND created_at < :before RETURNING id
            """)
    List<ImportId> expire(DirectoryId directory, Instant before, Instant now);

    @SqlUpdate("""
            UPDATE import_job SET owner = :owner
            WHERE directory_id = :directory AND id = :id AND state = 'running'
            """)
    void own(DirectoryId directory, ImportId id, UUID owner);

    /**
     * The fence of a batch: none is updated if the import has ended, was taken over, or is not where this worker believes
     * it to be.
     */
    @SqlUpdate("""
            UPDATE import_job SET checkpoint = :to
            WHERE directory_id = :directory AND id = :id AND state = 'running' AND owner = :owner AND checkpoint = :from
            """)
    int advance(DirectoryId directory, ImportId id, UUID owner, long from, long to);

    @SqlUpdate("""
            UPDATE import_job
            SET rows_created = rows_created + :created, rows_updated = rows_updated + :updated,
                rows_unchanged = rows_unchanged + :unchanged, rows_failed = rows_failed + :failed
            WHERE directory_id = :directory AND id = :id
            """)
    void count(DirectoryId directory, ImportId id, @BindMethods RowCounts rows);

    @SqlUpdate("""
            UPDATE import_job SET state = 'completed', ended_at = :now
            WHERE directory_id = :directory AND id = :id AND state = 'running' AND owner = :owner
            """)
    int complete(DirectoryId directory, ImportId id, UUID owner, Instant now);

    @SqlUpdate("""
            UPDATE import_job SET state = 'failed', failure = :reason, ended_at = :now
            WHERE directory_id = :directory AND id = :id AND state = 'running' AND owner = :owner
            """)
    int fail(DirectoryId directory, ImportId id, UUID owner, String reason, Instant now);

    @SqlBatch("""
            INSERT INTO import_row_error
                (directory_id, import_id, row_number, number, external_id, column_name, pointer, code, detail)
            VALUES (:directory, :id, :rowNumber, :number, :externalId, :columnName, :pointer, :code, :detail)
            """)
    void insertErrors(DirectoryId directory, ImportId id, @BindMethods List<RowError> errors);

    @SqlQuery("""
            SELECT row_number, number, external_id, column_name, pointer, code, detail FROM import_row_error
            WHERE directory_id = :directory AND import_id = :id AND (row_number, number) > (:afterRow, :afterNumber)
            ORDER BY row_number, number LIMIT :limit
            """)
    List<RowError> listErrors(DirectoryId directory, ImportId id, long afterRow, int afterNumber, int limit);

    /** What ended before, and has no worker to clean up behind it any more. */
    @SqlQuery("""
            SELECT id FROM import_job job WHERE directory_id = :directory AND ended_at < :before
            AND NOT EXISTS (
                SELECT FROM import_lease lease WHERE lease.directory_id = :directory AND lease.import_id = job.id)
            """)
    List<ImportId> listEnded(DirectoryId directory, Instant before);

    /** Deletes some of the faults of an import. */
    @SqlUpdate("""
            DELETE FROM import_row_error WHERE ctid = ANY(ARRAY(
                SELECT ctid FROM import_row_error WHERE directory_id = :directory AND import_id = :id LIMIT :limit))
            """)
    int deleteErrors(DirectoryId directory, ImportId id, int limit);

    @SqlUpdate("DELETE FROM import_job WHERE directory_id = :directory AND id = :id")
    int delete(DirectoryId directory, ImportId id);

    @SqlUpdate("DELETE FROM import_row_error WHERE directory_id = :directory")
    void deleteErrors(DirectoryId directory);

    @SqlUpdate("DELETE FROM import_job WHERE directory_id = :directory")
    void deleteAll(DirectoryId directory);
}
