package org.chainhall.server.platform.idempotency;

import java.time.Instant;
import java.util.Optional;
import org.chainhall.server.platform.database.DirectoryId;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(StoredAnswer.class)
interface IdempotencyRepository {
    /**
     * Claims a key that nobody holds, or whose answer is too old to be replayed.
     *
     * <p>The primary key alone would do, but then a repetition would wait for the first request on a connection of the
     * pool; the advisory lock, which ends with the transaction, lets it be answered at once.
     *
     * @return 0 if there is an answer already, or will be
     */
    @SqlUpdate("""
            INSERT INTO idempotency_key (directory_id, caller, operation, key, request_hash, status, created_at)
            SELECT :directory, :caller, :operation, :key, :requestHash, 0, :now
            WHERE pg_try_advisory_xact_lock(
                hashtextextended(concat_ws(' ', :directory::text, :caller, :operation, :key), 0))
            ON CONFLICT (directory_id, caller, operation, key) DO UPDATE
            SET request_hash = excluded.request_hash, created_at = excluded.created_at
            WHERE idempotency_key.created_at <= :expired
            """)
    int claim(
            DirectoryId directory,
            String caller,
            String operation,
            String key,
            String requestHash,
            Instant now,
            Instant expired);

    /** The committed answer, if there is one. */
    @SqlQuery("""
            SELECT request_hash, status, location, etag, body FROM idempotency_key
            WHERE directory_id = :directory AND caller = :caller AND operation = :operation AND key = :key
            """)
    Optional<StoredAnswer> find(DirectoryId directory, String caller, String operation, String key);

    /** Puts the answer to a claim. */
    @SqlUpdate("""
            UPDATE idempotency_key SET status = :status, location = :location, etag = :etag, body = :body
            WHERE directory_id = :directory AND caller = :caller AND operation = :operation AND key = :key
            """)
    void keep(DirectoryId directory, String caller, String operation, String key, @BindMethods StoredAnswer answer);

    @SqlUpdate("DELETE FROM idempotency_key WHERE directory_id = :directory AND created_at <= :expired")
    int deleteUntil(DirectoryId directory, Instant expired);

    @SqlUpdate("DELETE FROM idempotency_key WHERE directory_id = :directory")
    void deleteAll(DirectoryId directory);
}
