package org.chainhall.server.platform.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * What nearly every request needs to know of a directory, kept until it changes; while nobody hears of changes, for a
 * moment. What is not there is not remembered: whoever asks for much that does not exist must not push out the rest.
 * Thread-safe.
 */
public final class Remembered<K, V> {
    /** Whatever goes wrong, it is read again at some time. */
    private static final Duration AT_MOST = Duration.ofMinutes(10);

    private final BooleanSupplier isHeard;
    private final long unheardNanos;
    private final BiFunction<K, V, DirectoryId> owner;
    private final Cache<K, Entry<V>> entries;
    private final AtomicLong changes = new AtomicLong();

    Remembered(BooleanSupplier isHeard, Duration unheard, int most, BiFunction<K, V, DirectoryId> owner) {
        this.isHeard = isHeard;
        this.unheardNanos = unheard.toNanos();
        this.owner = owner;
        this.entries = Caffeine.newBuilder()
                .expireAfterWrite(AT_MOST)
                .maximumSize(most)
                .build();
    }

    /**
     * What is remembered, or else read now. It is not read inside the cache, which would hold one of its locks while the
     * reader waits for a connection.
     */
    public Optional<V> get(K key, Function<K, Optional<V>> read) {
        Entry<V> known = entries.getIfPresent(key);
        if (known != null && (isHeard.getAsBoolean() || System.nanoTime() - known.readAt() < unheardNanos)) {
            return Optional.of(known.value());
        }
        long before = changes.get();
        long now = System.nanoTime();
        Optional<V> found = read.apply(key);
        found.ifPresentOrElse(value -> entries.put(key, new Entry<>(value, now)), () -> entries.invalidate(key));
        // A change that was heard since then may have been too late for the reader, and too early to be forgotten.
        if (changes.get() != before) {
            entries.invalidate(key);
        }
        return found;
    }

    /** Reads it again the next time. */
    public void forget(K key) {
        changes.incrementAndGet();
        entries.invalidate(key);
    }

    void forgetAllOf(DirectoryId directory) {
        changes.incrementAndGet();
        entries.asMap()
                .entrySet()
                .removeIf(entry ->
                        owner.apply(entry.getKey(), entry.getValue().value()).equals(directory));
    }

    void forgetAll() {
        changes.incrementAndGet();
        entries.invalidateAll();
    }

    private record Entry<V>(V value, long readAt) {}
}
