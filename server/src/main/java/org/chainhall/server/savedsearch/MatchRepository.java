package org.chainhall.server.savedsearch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chainhall.server.platform.database.DirectoryId;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Who inserts holds the lock of the directory's watch. */
@RegisterConstructorMapper(Match.class)
interface MatchRepository {
    /** Records what matches when the search is saved. */
    @SqlUpdate("""
            INSERT INTO saved_search_match (directory_id, saved_search_id, provider_id, found_at)
            SELECT :directory, :search, unnest(:providers), :now
            """)
    void record(DirectoryId directory, SavedSearchId search, Collection<UUID> providers, Instant now);

    /**
     * Adds those that have not matched before. Their positions come from the row of the search, which stays locked until
     * they are committed: whoever reads up to a position has seen all before it.
     */
    @SqlUpdate("""
            WITH fresh AS (
                SELECT provider_id FROM unnest(:providers) AS found (provider_id)
                WHERE NOT EXISTS (
                    SELECT FROM saved_search_match known
                    WHERE known.directory_id = :directory AND known.saved_search_id = :search
                    AND known.provider_id = found.provider_id)),
            counted AS (
                UPDATE saved_search SET last_position = last_position + (SELECT count(*) FROM fresh)
                WHERE directory_id = :directory AND id = :search AND EXISTS (SELECT FROM fresh)
                RETURNING last_position - (SELECT count(*) FROM fresh) AS before)
            INSERT INTO saved_search_match (directory_id, saved_search_id, provider_id, position, found_at)
            SELECT :directory, :search, provider_id, before + row_number() OVER (ORDER BY provider_id), :now
            FROM fresh, counted
            ON CONFLICT DO NOTHING
            """)
    int add(DirectoryId directory, SavedSearchId search, Collection<UUID> providers, Instant now);

    /** The new ones in the order of their finding. */
    @SqlQuery("""
            SELECT provider_id, position, found_at FROM saved_search_match
            WHERE directory_id = :directory AND saved_search_id = :search AND position > :after
            ORDER BY position LIMIT :limit
            """)
    List<Match> list(DirectoryId directory, SavedSearchId search, long after, int limit);

    @SqlUpdate("DELETE FROM saved_search_match WHERE directory_id = :directory AND saved_search_id = :search")
    void delete(DirectoryId directory, SavedSearchId search);

    /** Deletes some matches of providers that are gone: their ids never come back. */
    @SqlUpdate("""
            DELETE FROM saved_search_match WHERE ctid = ANY(ARRAY(
                SELECT ctid FROM saved_search_match match WHERE directory_id = :directory
                AND NOT EXISTS (
                    SELECT FROM provider WHERE provider.directory_id = :directory AND provider.id = match.provider_id)
                LIMIT :limit))
            """)
    int deleteOfGone(DirectoryId directory, int limit);

    @SqlUpdate("DELETE FROM saved_search_match WHERE directory_id = :directory")
    void deleteAll(DirectoryId directory);
}
