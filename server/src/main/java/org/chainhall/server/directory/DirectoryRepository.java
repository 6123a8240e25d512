package org.chainhall.server.directory;

import java.util.List;
import java.util.Optional;
import org.chainhall.server.platform.database.DirectoryId;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The directories themselves: the one table of tenants without row security, since it says who they are. */
@RegisterConstructorMapper(DirectoryRow.class)
interface DirectoryRepository {
    @SqlQuery("SELECT nextval('directory_token_key')")
    long nextTokenKey();

    @SqlUpdate("""
            INSERT INTO directory (id, slug, name, region, territory, languages, timezone, public_search, token_key, version, created_at, updated_at)
            VALUES (:id, :slug, :name, :region, :territory, :languages, :timezone, :publicSearch, :tokenKey, :version, :createdAt, :updatedAt)
            ON CONFLICT (slug) DO NOTHING
            """)
    int insert(@BindMethods DirectoryRow row);

    @SqlQuery("SELECT * FROM directory WHERE slug = :slug")
    Optional<DirectoryRow> findBySlug(String slug);

    @SqlQuery("SELECT * FROM directory WHERE id = :directory")
    Optional<DirectoryRow> find(DirectoryId directory);

    /** Holds off whoever deletes the directory until this transaction ends. */
    @SqlQuery("SELECT * FROM directory WHERE id = :directory FOR KEY SHARE")
    Optional<DirectoryRow> hold(DirectoryId directory);

    /** Holds off whoever inserts into the directory until this transaction ends. */
    @SqlQuery("SELECT * FROM directory WHERE slug = :slug FOR UPDATE")
    Optional<DirectoryRow> lock(String slug);

    @SqlQuery("""
            SELECT * FROM directory WHERE (:after::text IS NULL OR slug > :after) ORDER BY slug LIMIT :limit
            """)
    List<DirectoryRow> list(@Nullable String after, int limit);

    @SqlQuery("SELECT * FROM directory WHERE region = :region ORDER BY id")
    List<DirectoryRow> listInRegion(String region);

    @SqlUpdate("""
            UPDATE directory
            SET name = :name, territory = :territory, languages = :languages, timezone = :timezone,
                public_search = :publicSearch, version = :version, updated_at = :updatedAt
            WHERE id = :id AND version = :version - 1
            """)
    int update(@BindMethods DirectoryRow row);

    @SqlUpdate("DELETE FROM directory WHERE id = :directory")
    void delete(DirectoryId directory);
}
