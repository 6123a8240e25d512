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

/** Tells who holds a key. */
final class Authenticator {
    /** A key that another server revoked is refused this much later at most. */
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
                .flatMap(secret -> find(secret.hash()))
                .filter(known -> known.isActive(clock.instant()))
                .map(ApiKey::caller);
    }

    /** Asks the database again at the next request with this key. */
    void forget(ApiKey key) {
        cache.invalidate(key.hash());
    }

    /**
     * Unknown keys are not cached: whoever sends many of them must not push the known ones out. Nor is the database asked
     * from inside the cache, which would hold one of its locks while it waits for a connection.
     */
    private Optional<ApiKey> find(String hash) {
        Optional<ApiKey> cached = Optional.ofNullable(cache.getIfPresent(hash));
        if (cached.isPresent()) {
            return cached;
        }
        Optional<ApiKey> found = transactions.withKeyHash(hash, () -> repository.findByHash(hash));
        found.ifPresent(key -> cache.put(hash, key));
        return found;
    }
}
