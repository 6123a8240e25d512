package org.chainhall.server.platform.indexing;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.chainhall.server.platform.database.DirectoryId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface IndexWorkRepository {
    @SqlUpdate("""
            INSERT INTO index_work (directory_id, region, document_id)
            SELECT :directory, :region, unnest(:documents)
            """)
    void written(DirectoryId directory, String region, Collection<UUID> documents);

    @SqlUpdate("""
            INSERT INTO index_work (directory_id, region, document_id, deleted_version)
            VALUES (:directory, :region, :document, :version)
            """)
    void deleted(DirectoryId directory, String region, UUID document, long version);

    @SqlQuery("""
            SELECT document_id FROM index_work WHERE directory_id = :directory AND document_id = ANY(:documents)
            UNION
            SELECT document_id FROM index_dead WHERE directory_id = :directory AND document_id = ANY(:documents)
            """)
    Set<UUID> unsettled(DirectoryId directory, Collection<UUID> documents);
}
