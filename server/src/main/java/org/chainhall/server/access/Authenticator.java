package org.chainhall.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.chainhall.api.http.Caller;
import org.chainhall.server.platform.database.Transactions;
import org.jspecify.annotations.Nullable;

/** Tells who holds a key. */
final class Authenticator {
    /** A revoked key is refused by every server this much later at most. */
    private static final Duration CACHED = Duration.ofSeconds(2);

    private static final int CACHE_SIZE = 10_000;

    private final byte[] operatorKeyHash;
    private final Transactions transactions;
    private final KeyLookupRepository repository;
    private final InstantSource clock;
    private final Cache<String, ApiKey> cache = Caffeine.newBuilder()
            .expireAfterWrite(CACHED)
            .maximumSize(CACHE_SIZE)
            .build();

    Authenticator(String operatorKeyHash, Transactions transactions, InstantSource clock) {
        this.operatorKeyHash = operatorKeyHash.getBytes(StandardCharsets.US_ASCII);
        this.transactions = transactions;
        this.repository = transactions.repository(KeyLookupRepository.class);
        this.clock = clock;
    }

    /** Empty for a key that is unknown, expired or revoked. */
    Optional<Caller> authenticate(String key) {
        byte[] hash = KeySecret.hash(key).getBytes(StandardCharsets.US_ASCII);
        if (MessageDigest.isEqual(hash, operatorKeyHash)) {
            return Optional.of(Caller.operator());
        }
        return KeySecret.parse(key)
                .map(secret -> cache.get(secret.hash(), this::load))
                .filter(known -> known.isActive(clock.instant()))
                .map(ApiKey::caller);
    }

    /** Unknown keys are not cached: whoever sends many of them must not push the known ones out. */
    private @Nullable ApiKey load(String hash) {
        return transactions.withKeyHash(hash, () -> repository.findByHash(hash)).orElse(null);
    }
}
