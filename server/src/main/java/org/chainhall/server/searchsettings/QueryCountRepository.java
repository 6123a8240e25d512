package org.chainhall.server.searchsettings;

import java.time.LocalDate;
import java.util.List;
import org.chainhall.server.platform.database.DirectoryId;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

@RegisterConstructorMapper(QueryCount.class)
interface QueryCountRepository {
    /** Adds to the counts of a day; a query that is new does so only while the day has fewer than this. */
    @SqlUpdate("""
            INSERT INTO search_query (directory_id, day, query, searches, zero_hits)
            SELECT :directory, :day, row.query, row.searches, row.zero_hits
            FROM unnest(:queries::text[], :searches::bigint[], :zeroHits::bigint[]) AS row (query, searches, zero_hits)
            WHERE (SELECT count(*) FROM search_query WHERE directory_id = :directory AND day = :day) < :most
            OR EXISTS (
                SELECT FROM search_query known
                WHERE known.directory_id = :directory AND known.day = :day AND known.query = row.query)
            ON CONFLICT (directory_id, day, query) DO UPDATE
            SET searches = search_query.searches + excluded.searches,
                zero_hits = search_query.zero_hits + excluded.zero_hits
            """)
    void add(
            DirectoryId directory,
            LocalDate day,
            List<String> queries,
            List<Long> searches,
            List<Long> zeroHits,
            long most);

    /**
     * From a day on, the most frequent first.
     *
     * @param zeroHits whether only searches without a hit count
     * @param atLeast how often something must have been searched for
     * @param afterCount the count of the last one before; null at the beginning
     */
    @SqlQuery("""
            WITH counted AS (
                SELECT query, sum(searches)::bigint AS searches, sum(zero_hits)::bigint AS zero_hits
                FROM search_query WHERE directory_id = :directory AND day >= :since
                GROUP BY query HAVING sum(searches) >= :atLeast
            ), ranked AS (
                SELECT *, CASE WHEN :zeroHits THEN zero_hits ELSE searches END AS count FROM counted
            )
            SELECT query, searches, zero_hits FROM ranked
            WHERE count > 0 AND (
                :afterCount::bigint IS NULL OR count < :afterCount
                OR count = :afterCount AND query COLLATE "C" > :afterQuery)
            ORDER BY count DESC, query COLLATE "C" LIMIT :limit
            """)
    List<QueryCount> list(
            DirectoryId directory,
            LocalDate since,
            boolean zeroHits,
            long atLeast,
            @Nullable Long afterCount,
            @Nullable String afterQuery,
            int limit);

    @SqlUpdate("DELETE FROM search_query WHERE directory_id = :directory AND day < :before")
    int deleteBefore(DirectoryId directory, LocalDate before);

    @SqlUpdate("DELETE FROM search_query WHERE directory_id = :directory")
    void deleteAll(DirectoryId directory);
}
