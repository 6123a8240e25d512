package org.chainhall.server.savedsearch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainhall.server.platform.database.DirectoryId;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Changed providers about which the saved searches are still to be asked. */
@RegisterConstructorMapper(ChangeRepository.Change.class)
@RegisterConstructorMapper(ChangeRepository.Backlog.class)
interface ChangeRepository {
    /** Of a directory that is not watched nothing is taken down. */
    @SqlUpdate("""
            INSERT INTO saved_search_work (directory_id, region, provider_id, version)
            SELECT directory_id, :region, provider_id, version
            FROM saved_search_watch, unnest(:providers, :versions) AS taken (provider_id, version)
            WHERE directory_id = :directory
            """)
    int insert(DirectoryId directory, String region, List<UUID> providers, List<Long> versions);

    @SqlQuery("""
            SELECT id, provider_id, version FROM saved_search_work
            WHERE directory_id = :directory ORDER BY id LIMIT :limit
            """)
    List<Change> next(DirectoryId directory, int limit);

    @SqlUpdate("DELETE FROM saved_search_work WHERE directory_id = :directory AND id = ANY(:ids)")
    void done(DirectoryId directory, Collection<Long> ids);

    /** What a relay took down while the watch ended, or the directory was deleted. */
    @SqlUpdate("""
            DELETE FROM saved_search_work WHERE directory_id = :directory
            AND NOT EXISTS (SELECT FROM saved_search_watch WHERE directory_id = :directory)
            """)
    int deleteUnwatched(DirectoryId directory);

    @SqlUpdate("DELETE FROM saved_search_work WHERE directory_id = :directory")
    void deleteAll(DirectoryId directory);

    /** The directories of a region that have work. A step of the recursion each, where DISTINCT would read every row. */
    @SqlQuery("""
            WITH RECURSIVE waiting AS (
                (SELECT directory_id FROM saved_search_work WHERE region = :region ORDER BY directory_id LIMIT 1)
                UNION ALL
                SELECT (
                    SELECT next.directory_id FROM saved_search_work next
                    WHERE next.region = :region AND next.directory_id > waiting.directory_id
                    ORDER BY next.directory_id LIMIT 1)
                FROM waiting WHERE waiting.directory_id IS NOT NULL)
            SELECT directory_id FROM waiting WHERE directory_id IS NOT NULL
            """)
    List<DirectoryId> waiting(String region);

    @SqlQuery("SELECT count(*) AS pending, min(created_at) AS oldest FROM saved_search_work WHERE region = :region")
    Backlog backlog(String region);

    /** A change; the index has to show this version. */
    record Change(long id, UUID providerId, long version) {}

    /** How much there is to ask. */
    record Backlog(long pending, Optional<Instant> oldest) {}
}
