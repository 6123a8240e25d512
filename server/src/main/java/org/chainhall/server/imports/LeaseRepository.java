package org.chainhall.server.imports;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.chainhall.server.platform.database.DirectoryId;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The leases of imports; workers look for the next one across directories. */
@RegisterConstructorMapper(LeaseRepository.Candidate.class)
interface LeaseRepository {
    @SqlUpdate("""
            INSERT INTO import_lease (directory_id, import_id, region)
            SELECT :directory, :id, region FROM directory WHERE id = :directory
            """)
    void insert(DirectoryId directory, ImportId id);

    /**
     * The lease that has waited longest, locked. Of a directory only the first may be taken, one that was begun before
     * one that was not, and none while another is held: its imports run one after the other.
     */
    @SqlQuery("""
            SELECT directory_id, import_id FROM import_lease lease
            WHERE region = ANY(:regions) AND (leased_until IS NULL OR leased_until < now())
            AND NOT EXISTS (
                SELECT FROM import_lease other
                WHERE other.directory_id = lease.directory_id AND other.import_id <> lease.import_id
                AND (other.leased_until >= now()
                    OR (other.owner IS NULL, other.created_at, other.import_id)
                        < (lease.owner IS NULL, lease.created_at, lease.import_id)))
            ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """)
    Optional<Candidate> lockNext(Collection<String> regions);

    @SqlUpdate("""
            UPDATE import_lease SET owner = :owner, leased_until = now() + :duration
            WHERE directory_id = :directory AND import_id = :id
            """)
    void take(DirectoryId directory, ImportId id, UUID owner, Duration duration);

    @SqlUpdate("""
            UPDATE import_lease SET leased_until = now() + :duration
            WHERE directory_id = :directory AND import_id = :id AND owner = :owner
            """)
    int renew(DirectoryId directory, ImportId id, UUID owner, Duration duration);

    @SqlUpdate("""
            DELETE FROM import_lease WHERE directory_id = :directory AND import_id = :id AND owner = :owner
            """)
    int delete(DirectoryId directory, ImportId id, UUID owner);

    @SqlUpdate("DELETE FROM import_lease WHERE directory_id = :directory")
    void deleteAll(DirectoryId directory);

    /** A lease that may be taken. */
    record Candidate(DirectoryId directoryId, ImportId importId) {}
}
