package org.chainhall.server.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainhall.server.platform.database.DirectoryId;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

@RegisterConstructorMapper(ApiKey.class)
interface ApiKeyRepository {
    @SqlUpdate("""
            INSERT INTO api_key (directory_id, id, name, scopes, hash, hint, created_at, expires_at)
            VALUES (:directoryId, :id, :name, :scopes, :hash, :hint, :createdAt, :expiresAt)
            """)
    void insert(@BindMethods ApiKey key);

    @SqlQuery("SELECT * FROM api_key WHERE directory_id = :directory AND id = :id")
    Optional<ApiKey> find(DirectoryId directory, UUID id);

    /** In the order of the ids, which is that of creation. */
    @SqlQuery("""
            SELECT * FROM api_key
            WHERE directory_id = :directory AND (:after::uuid IS NULL OR id > :after) ORDER BY id LIMIT :limit
            """)
    List<ApiKey> list(DirectoryId directory, @Nullable UUID after, int limit);

    @SqlQuery("""
            UPDATE api_key SET revoked_at = coalesce(revoked_at, :now) WHERE directory_id = :directory AND id = :id
            RETURNING *
            """)
    Optional<ApiKey> revoke(DirectoryId directory, UUID id, Instant now);

    @SqlUpdate("DELETE FROM api_key WHERE directory_id = :directory")
    void deleteAll(DirectoryId directory);
}
