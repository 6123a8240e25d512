package org.chainhall.server.provider;

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

@RegisterConstructorMapper(Provider.class)
@RegisterConstructorMapper(ProviderVersion.class)
@RegisterConstructorMapper(ProviderRepository.Written.class)
@RegisterConstructorMapper(ProviderRepository.Comparison.class)
interface ProviderRepository {
    @SqlQuery("SELECT * FROM provider WHERE directory_id = :directory AND id = :id")
    Optional<Provider> find(DirectoryId directory, ProviderId id);

    @SqlQuery("SELECT * FROM provider WHERE directory_id = :directory AND slug = :slug")
    Optional<Provider> findBySlug(DirectoryId directory, String slug);

    @SqlQuery("SELECT * FROM provider WHERE directory_id = :directory AND external_id = :externalId")
    Optional<Provider> findByExternalId(DirectoryId directory, String externalId);

    @SqlQuery("SELECT * FROM provider WHERE directory_id = :directory AND id = ANY(:ids)")
    List<Provider> findAll(DirectoryId directory, Collection<UUID> ids);

    /** In the order of the ids, which is that of creation. */
    @SqlQuery("""
            SELECT * FROM provider
            WHERE directory_id = :directory AND (:after::uuid IS NULL OR id > :after) ORDER BY id LIMIT :limit
            """)
    List<Provider> list(DirectoryId directory, @Nullable UUID after, int limit);

    /** In the order of the ids. */
    @SqlQuery("""
            SELECT id, version FROM provider
            WHERE directory_id = :directory AND (:after::uuid IS NULL OR id > :after) ORDER BY id LIMIT :limit
            """)
    List<ProviderVersion> listVersions(DirectoryId directory, @Nullable UUID after, int limit);

    @SqlQuery("SELECT id, version FROM provider WHERE directory_id = :directory AND id = ANY(:ids)")
    List<ProviderVersion> findVersions(DirectoryId directory, Collection<UUID> ids);

    /** Inserts nothing if another has the external id. */
    @SqlUpdate("""
            INSERT INTO provider (directory_id, id, external_id, slug, version, display_name, profile, created_at, updated_at)
            VALUES (:directoryId, :id, :externalId, :slug, :version, :displayName, :profile, :createdAt, :updatedAt)
            ON CONFLICT (directory_id, external_id) DO NOTHING
            """)
    int insert(@BindMethods Provider row);

    @SqlUpdate("""
            UPDATE provider
            SET external_id = :externalId, display_name = :displayName, profile = :profile, version = :version, updated_at = :updatedAt
            WHERE directory_id = :directoryId AND id = :id AND version = :version - 1
            """)
    int update(@BindMethods Provider row);

    @SqlUpdate("DELETE FROM provider WHERE directory_id = :directory AND id = :id AND version = :version")
    int delete(DirectoryId directory, ProviderId id, long version);

    /**
     * Deletes every provider and records the deletions for the index. One statement, since the version is the one that
     * was deleted: an update that was running may have raised it after a look at the rows.
     */
    @SqlUpdate("""
            WITH deleted AS (DELETE FROM provider WHERE directory_id = :directory RETURNING id, version)
            INSERT INTO index_work (directory_id, region, document_id, deleted_version)
            SELECT :directory, :region, id, version + 1 FROM deleted
            """)
    void deleteAll(DirectoryId directory, String region);

    /** Writes many at once; a row that would change nothing is left out of the answer. */
    @SqlQuery("""
            INSERT INTO provider (directory_id, id, external_id, slug, version, display_name, profile, created_at, updated_at)
            SELECT :directory, row.id, row.external_id, row.slug, 1, row.display_name, row.profile::jsonb, :now, :now
            FROM unnest(:ids::uuid[], :externalIds::text[], :slugs::text[], :displayNames::text[], :profiles::text[])
                AS row (id, external_id, slug, display_name, profile)
            ON CONFLICT (directory_id, external_id) DO UPDATE
            SET display_name = excluded.display_name, profile = excluded.profile,
                version = provider.version + 1, updated_at = excluded.updated_at
            WHERE :replace AND provider.profile IS DISTINCT FROM excluded.profile
            RETURNING id, external_id
            """)
    List<Written> upsert(
            DirectoryId directory,
            List<UUID> ids,
            List<@Nullable String> externalIds,
            List<String> slugs,
            List<String> displayNames,
            List<String> profiles,
            boolean replace,
            Instant now);

    /** How the rows of these external ids that exist compare with other profiles. */
    @SqlQuery("""
            SELECT provider.external_id, provider.profile = row.profile::jsonb AS same
            FROM unnest(:externalIds::text[], :profiles::text[]) AS row (external_id, profile)
            JOIN provider ON provider.directory_id = :directory AND provider.external_id = row.external_id
            """)
    List<Comparison> compare(DirectoryId directory, List<@Nullable String> externalIds, List<String> profiles);

    record Written(UUID id, @Nullable String externalId) {}

    record Comparison(String externalId, boolean same) {}
}
