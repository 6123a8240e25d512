package org.chainhall.server.platform.indexing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainhall.server.platform.database.DirectoryId;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The index work of a region across its directories: for the relay alone. */
@RegisterConstructorMapper(RelayRepository.Claim.class)
@RegisterConstructorMapper(RelayRepository.Backlog.class)
@RegisterConstructorMapper(DeadWork.class)
interface RelayRepository {
    /** Held with the claim, so that a reindex changes the targets only between two batches. */
    @SqlQuery(
            "SELECT 1 FROM (SELECT pg_advisory_xact_lock_shared(hashtext('chainhall.index_target'), hashtext(:region))) l")
    int lockTargets(String region);

    @SqlQuery("SELECT alias FROM index_target WHERE region = :region ORDER BY alias")
    List<String> targets(String region);

    @SqlQuery("""
            SELECT directory_id, id, document_id, deleted_version FROM index_work
            WHERE region = :region ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED
            """)
    List<Claim> claim(String region, int limit);

    @SqlUpdate("DELETE FROM index_work WHERE directory_id = :directory AND id = ANY(:ids)")
    void done(DirectoryId directory, Collection<Long> ids);

    @SqlUpdate("""
            INSERT INTO index_dead (directory_id, id, region, document_id, deleted_version, reason)
            SELECT directory_id, id, region, document_id, deleted_version, :reason
            FROM index_work WHERE directory_id = :directory AND id = ANY(:ids)
            """)
    void bury(DirectoryId directory, Collection<Long> ids, String reason);

    @SqlQuery("SELECT count(*) AS pending, min(created_at) AS oldest FROM index_work WHERE region = :region")
    Backlog backlog(String region);

    @SqlQuery("SELECT count(*) FROM index_dead WHERE region = :region")
    long deadCount(String region);

    @SqlQuery("""
            SELECT directory_id, id, document_id, deleted_version, reason, failed_at FROM index_dead
            WHERE region = :region ORDER BY id LIMIT :limit
            """)
    List<DeadWork> dead(String region, int limit);

    @SqlUpdate("""
            INSERT INTO index_work (directory_id, region, document_id, deleted_version)
            VALUES (:directoryId, :region, :documentId, :deletedVersion)
            """)
    void revive(@BindMethods DeadWork work, String region);

    @SqlUpdate("DELETE FROM index_dead WHERE directory_id = :directoryId AND id = :id")
    void unbury(@BindMethods DeadWork work);

    /** A row of work that is locked for this transaction. */
    record Claim(
            DirectoryId directoryId,
            long id,
            UUID documentId,
            @Nullable Long deletedVersion) {}

    /** How far the index is behind. */
    record Backlog(long pending, Optional<Instant> oldest) {}
}
