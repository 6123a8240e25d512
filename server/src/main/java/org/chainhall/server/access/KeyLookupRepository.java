package org.chainhall.server.access;

import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Finds a key before its directory is known: row security shows the one row whose hash the transaction names. */
@RegisterConstructorMapper(ApiKey.class)
interface KeyLookupRepository {
    @SqlQuery("SELECT * FROM api_key WHERE hash = :hash")
    Optional<ApiKey> findByHash(String hash);
}
