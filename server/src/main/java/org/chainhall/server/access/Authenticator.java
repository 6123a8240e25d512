package org.chainhall.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.chainhall.api.http.Caller;
import org.chainhall.server.platform.database.DirectoryChanges;
import org.chainhall.server.platform.database.Remembered;
import org.chainhall.server.platform.database.Transactions;

/** Tells who holds a key. */
final class Authenticator {
    /** A key that another server revoked is refused this much later at most. */
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private static final int MOST_REMEMBERED = 10_000;

    private final byte[] operatorKeyHash;
    private final Transactions transactions;
    private final KeyLookupRepository repository;
    private final InstantSource clock;
    private final Remembered<String, ApiKey> remembered;

    Authenticator(String operatorKeyHash, Transactions transactions, DirectoryChanges changes, InstantSource clock) {
        this.operatorKeyHash = operatorKeyHash.getBytes(StandardCharsets.US_ASCII);
        this.transactions = transactions;
        this.repository = transactions.repository(KeyLookupRepository.class);
        this.clock = clock;
        this.remembered = changes.remembered(REMEMBERED, MOST_REMEMBERED, (hash, key) -> key.directoryId());
    }

    /** Empty for a key that is unknown, expired or revoked. */
    Optional<Caller> authenticate(String key) {
        byte[] hash = KeySecret.hash(key).getBytes(StandardCharsets.US_ASCII);
        if (MessageDigest.isEqual(hash, operatorKeyHash)) {
            return Optional.of(Caller.operator());
        }
        return KeySecret.parse(key)
                .flatMap(secret -> remembered.get(secret.hash(), this::find))
                .filter(known -> known.isActive(clock.instant()))
                .map(ApiKey::caller);
    }

    /** Asks the database again at the next request with this key. */
    void forget(ApiKey key) {
        remembered.forget(key.hash());
    }

    private Optional<ApiKey> find(String hash) {
        return transactions.withKeyHash(hash, () -> repository.findByHash(hash));
    }
}
