package org.chainhall.server.searchsettings;

import java.util.Optional;
import org.chainhall.server.platform.database.DirectoryId;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(SettingsVersion.class)
interface SearchSettingsRepository {
    @SqlQuery("SELECT max(version) FROM search_settings WHERE directory_id = :directory")
    Optional<Long> findLastVersion(DirectoryId directory);

    @SqlQuery("SELECT * FROM search_settings WHERE directory_id = :directory ORDER BY version DESC LIMIT 1")
    Optional<SettingsVersion> findLast(DirectoryId directory);

    @SqlQuery("SELECT * FROM search_settings WHERE directory_id = :directory AND version = :version")
    Optional<SettingsVersion> find(DirectoryId directory, long version);

    /** Inserts nothing if another was faster. */
    @SqlUpdate("""
            INSERT INTO search_settings (directory_id, version, rules, created_at)
            VALUES (:directoryId, :version, :rules, :createdAt)
            ON CONFLICT (directory_id, version) DO NOTHING
            """)
    int insert(@BindMethods SettingsVersion row);

    @SqlUpdate("DELETE FROM search_settings WHERE directory_id = :directory AND version <= :version")
    int deleteUpTo(DirectoryId directory, long version);

    @SqlUpdate("DELETE FROM search_settings WHERE directory_id = :directory")
    void deleteAll(DirectoryId directory);
}
