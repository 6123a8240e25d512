package org.chainhall.server.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.directory.DirectoryContents;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.Fault;
import org.chainhall.server.platform.http.Problems;
import org.jspecify.annotations.Nullable;

/** The verbs on keys. */
public final class ApiKeyService implements DirectoryContents {
    private final Transactions transactions;
    private final ApiKeyRepository repository;
    private final Authenticator authenticator;
    private final SecureRandom random;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    ApiKeyService(
            Transactions transactions,
            Authenticator authenticator,
            SecureRandom random,
            Supplier<UUID> ids,
            InstantSource clock) {
        this.transactions = transactions;
        this.repository = transactions.repository(ApiKeyRepository.class);
        this.authenticator = authenticator;
        this.random = random;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Creates a key.
     *
     * @param expiresAt from then on it is refused; null for never. Fails with 400 unless it lies in the future
     */
    public Created create(DirectoryId directory, String name, List<String> scopes, @Nullable Instant expiresAt) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw Problems.invalid(Fault.body("/expiresAt", "OUT_OF_RANGE", "Must lie in the future."));
        }
        KeySecret secret = KeySecret.random(random);
        ApiKey key = new ApiKey(
                directory,
                ids.get(),
                name,
                scopes.stream().distinct().toList(),
                secret.hash(),
                secret.hint(),
                now,
                expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MICROS),
                null);
        return transactions.in(directory, () -> {
            repository.insert(key);
            return new Created(key, secret);
        });
    }

    /** Fails with 404. */
    public ApiKey get(DirectoryId directory, UUID id) {
        return transactions.in(directory, () -> repository.find(directory, id)).orElseThrow(Problems::notFound);
    }

    /** In the order of their creation, from after an id on. */
    public List<ApiKey> list(DirectoryId directory, Optional<UUID> after, int limit) {
        return transactions.in(directory, () -> repository.list(directory, after.orElse(null), limit));
    }

    /** Fails with 404; a key that was revoked stays so. */
    public void revoke(DirectoryId directory, UUID id) {
        ApiKey revoked = transactions
                .in(directory, () -> repository.revoke(directory, id, clock.instant()))
                .orElseThrow(Problems::notFound);
        authenticator.forget(revoked);
    }

    @Override
    public void deleteAll(Directory directory) {
        repository.deleteAll(directory.id());
    }

    /** A key with the secret that only its creator ever sees. */
    public record Created(ApiKey key, KeySecret secret) {}
}
