package org.chainhall.server.savedsearch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainhall.server.platform.database.DirectoryId;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

@RegisterConstructorMapper(SavedSearch.class)
interface SavedSearchRepository {
    @SqlUpdate("""
            INSERT INTO saved_search (directory_id, id, name, criteria, matches_at_creation, created_at)
            VALUES (:directoryId, :id, :name, :criteria, :matchesAtCreation, :createdAt)
            """)
    void insert(@BindMethods SavedSearch search);

    @SqlQuery("SELECT * FROM saved_search WHERE directory_id = :directory AND id = :id")
    Optional<SavedSearch> find(DirectoryId directory, SavedSearchId id);

    /** In the order of the ids, which is that of creation. */
    @SqlQuery("""
            SELECT * FROM saved_search
            WHERE directory_id = :directory AND (:after::uuid IS NULL OR id > :after) ORDER BY id LIMIT :limit
            """)
    List<SavedSearch> list(DirectoryId directory, @Nullable UUID after, int limit);

    @SqlQuery("SELECT count(*) FROM saved_search WHERE directory_id = :directory")
    int count(DirectoryId directory);

    @SqlUpdate("DELETE FROM saved_search WHERE directory_id = :directory AND id = :id")
    int delete(DirectoryId directory, SavedSearchId id);

    @SqlUpdate("DELETE FROM saved_search WHERE directory_id = :directory")
    void deleteAll(DirectoryId directory);
}
