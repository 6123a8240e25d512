package org.chainhall.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.chainhall.client.ChainhallException;
import org.chainhall.client.DirectoryClient;
import org.chainhall.client.Page;
import org.chainhall.client.model.Provider;
import org.chainhall.client.model.ProviderCard;
import org.chainhall.client.model.SearchSort;

/**
 * Writes at a constant rate, each to a provider of its own, while a reader looks for all that have not been seen. No
 * state is replaced before the pass ends, so that one that was never seen was never visible.
 */
final class WritePass {
    private static final Duration LAST_CALL = Duration.ofSeconds(30);

    /** A reader that never paused would take the processor from what it measures. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final DirectoryClient directory;
    private final Map<State, Long> unseen = new ConcurrentHashMap<>();
    private final Latencies answered = new Latencies();
    private final Latencies visible = new Latencies();
    private final AtomicInteger failed = new AtomicInteger();

    /** One state of one provider. */
    private record State(String externalId, Instant updatedAt) {}

    WritePass(DirectoryClient directory) {
        this.directory = directory;
    }

    void run(int perSecond, int writes, String ids) throws InterruptedException {
        Thread writers =
                OpenLoop.start(perSecond, number -> number < writes, (number, due) -> write(ids + "-" + number, due));
        while (writers.isAlive()) {
            lookAndPause();
        }
        long end = System.nanoTime() + LAST_CALL.toNanos();
        while (!unseen.isEmpty() && System.nanoTime() < end) {
            lookAndPause();
        }
    }

    private void lookAndPause() throws InterruptedException {
        look();
        Thread.sleep(PAUSE);
    }

    private void write(String id, long due) {
        try {
            Provider written = directory.providers().upsert(id, Profiles.named("Benchmark " + id + " at " + due));
            unseen.put(new State(id, written.updatedAt()), System.nanoTime());
            answered.recordSince(due);
        } catch (ChainhallException e) {
            failed.incrementAndGet();
        }
    }

    /** From the newest back to the oldest that has not been seen: more than a page may become visible at once. */
    private void look() {
        Instant oldest = oldestUnseen();
        try {
            for (Page<ProviderCard> page :
                    directory.search().all().sort(SearchSort.NEWEST).pages().byPage()) {
                long now = System.nanoTime();
                page.items().forEach(card -> see(card, now));
                if (page.items().isEmpty() || page.items().getLast().updatedAt().isBefore(oldest)) {
                    return;
                }
            }
        } catch (ChainhallException e) {
            // The next look sees what this one could not.
        }
    }

    /** Search orders by milliseconds; anything may come first within one. */
    private Instant oldestUnseen() {
        return unseen.isEmpty()
                ? Instant.MAX
                : Collections.min(unseen.keySet().stream().map(State::updatedAt).toList())
                        .truncatedTo(ChronoUnit.MILLIS);
    }

    private void see(ProviderCard card, long now) {
        Long written = unseen.remove(new State(String.valueOf(card.externalId()), card.updatedAt()));
        if (written != null) {
            visible.record(now - written);
        }
    }

    Latencies answered() {
        return answered;
    }

    Latencies visible() {
        return visible;
    }

    @Override
    public String toString() {
        return "%d written, %d failed, %d seen, %d never seen"
                .formatted(answered.count(), failed.get(), visible.count(), unseen.size());
    }
}
