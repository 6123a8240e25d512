package org.chainhall.server.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.chainhall.api.http.Caller;
import org.chainhall.api.http.Reply;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * A POST that a caller may repeat.
 *
 * @param <T> the body of its answer
 */
public final class IdempotentOperation<T> {
    static final Duration KEPT = Duration.ofHours(24);

    private final String id;
    private final Optional<Class<T>> stored;
    private final Transactions transactions;
    private final IdempotencyRepository repository;
    private final ObjectMapper json;
    private final InstantSource clock;

    IdempotentOperation(
            String id, Optional<Class<T>> stored, Transactions transactions, ObjectMapper json, InstantSource clock) {
        this.id = id;
        this.stored = stored;
        this.transactions = transactions;
        this.repository = transactions.repository(IdempotencyRepository.class);
        this.json = json;
        this.clock = clock;
    }

    /**
     * Does the work, unless it was done for the same key: then answers as it did. Without a key it is simply done.
     *
     * @param request the body, as it was bound: the same values in another order are the same request
     * @param work runs in the transaction that stores its answer; what it throws undoes both
     */
    public Reply<T> once(
            Caller caller, DirectoryId directory, @Nullable String key, Object request, Supplier<Reply<T>> work) {
        if (key == null) {
            return work.get();
        }
        String hash = Hashing.sha256()
                .hashString(text(request), StandardCharsets.UTF_8)
                .toString();
        return transactions.in(directory, () -> {
            Instant now = clock.instant();
            if (repository.claim(directory, caller.id(), id, key, hash, now, now.minus(KEPT)) == 0) {
                return replay(
                        repository.find(directory, caller.id(), id, key).orElseThrow(IdempotencyProblems::keyInUse),
                        hash);
            }
            Reply<T> reply = work.get();
            repository.keep(directory, caller.id(), id, key, answer(reply, hash));
            return reply;
        });
    }

    private Reply<T> replay(StoredAnswer answer, String hash) {
        if (!answer.requestHash().equals(hash)) {
            throw IdempotencyProblems.keyReused();
        }
        Class<T> type = stored.orElseThrow(IdempotencyProblems::secretAlreadyShown);
        return answer.replay(read(answer.body(), type));
    }

    private StoredAnswer answer(Reply<T> reply, String hash) {
        return StoredAnswer.of(reply, hash, stored.isPresent() ? text(reply.body()) : null);
    }

    private @Nullable T read(@Nullable String body, Class<T> type) {
        try {
            return body == null ? null : json.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored answer cannot be read", e);
        }
    }

    private String text(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
