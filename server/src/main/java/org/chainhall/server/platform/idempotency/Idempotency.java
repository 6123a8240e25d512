package org.chainhall.server.platform.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.InstantSource;
import java.util.Optional;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;

/** The stored answers, and the operations that have them. */
public final class Idempotency {
    private final Transactions transactions;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final IdempotencyRepository repository;

    /** Takes the mapper for stored JSON. */
    public Idempotency(Transactions transactions, ObjectMapper json, InstantSource clock) {
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
        this.repository = transactions.repository(IdempotencyRepository.class);
    }

    /** An operation whose answers are stored and replayed. */
    public <T> IdempotentOperation<T> operation(String id, Class<T> answer) {
        return new IdempotentOperation<>(id, Optional.of(answer), transactions, json, clock);
    }

    /** An operation whose answers hold a secret: they are not stored, a repetition only hears that it was done (409). */
    public <T> IdempotentOperation<T> secretOperation(String id) {
        return new IdempotentOperation<>(id, Optional.empty(), transactions, json, clock);
    }

    /** Forgets the answers of a directory that are no longer replayed. */
    public void prune(DirectoryId directory) {
        transactions.in(
                directory,
                () -> repository.deleteUntil(directory, clock.instant().minus(IdempotentOperation.KEPT)));
    }

    /** Forgets every answer of a directory; to be called in the transaction that deletes it. */
    public void deleteAll(DirectoryId directory) {
        repository.deleteAll(directory);
    }
}
