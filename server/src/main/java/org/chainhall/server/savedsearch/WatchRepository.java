package org.chainhall.server.savedsearch;

import java.util.Optional;
import org.chainhall.server.platform.database.DirectoryId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Which directories are watched. The row is also the lock between saving a search and asking the saved ones. */
interface WatchRepository {
    @SqlUpdate("""
            INSERT INTO saved_search_watch (directory_id) VALUES (:directory)
            ON CONFLICT (directory_id) DO UPDATE SET wanted_at = now()
            """)
    void begin(DirectoryId directory);

    /** Waits for the lock; empty if the directory is not watched. */
    @SqlQuery("SELECT directory_id FROM saved_search_watch WHERE directory_id = :directory FOR UPDATE")
    Optional<DirectoryId> lock(DirectoryId directory);

    /** Empty if another holds the lock, or if the directory is not watched. */
    @SqlQuery("SELECT directory_id FROM saved_search_watch WHERE directory_id = :directory FOR UPDATE SKIP LOCKED")
    Optional<DirectoryId> tryLock(DirectoryId directory);

    /** Ends what nobody needs, unless a search may be on its way. */
    @SqlUpdate("""
            DELETE FROM saved_search_watch WHERE directory_id = :directory AND wanted_at < now() - interval '1 hour'
            AND NOT EXISTS (SELECT FROM saved_search WHERE directory_id = :directory)
            """)
    int endIdle(DirectoryId directory);

    @SqlUpdate("DELETE FROM saved_search_watch WHERE directory_id = :directory")
    void end(DirectoryId directory);
}
