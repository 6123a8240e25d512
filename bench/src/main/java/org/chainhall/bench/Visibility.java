package org.chainhall.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;
import org.chainhall.client.ChainhallException;
import org.chainhall.client.DirectoryClient;
import org.chainhall.client.model.Provider;
import org.chainhall.client.model.ProviderCard;
import org.chainhall.client.model.ProviderName;
import org.chainhall.client.model.ProviderProfile;
import org.chainhall.client.model.SearchSort;

/**
 * How long after a write was answered a search finds it. Writes come at a constant rate, whether or not earlier ones were
 * answered (open loop); a reader asks for the newest over and over, so that the figures are up to one of its turns too
 * high.
 */
final class Visibility {
    private static final int LONGEST_MILLIS = 600_000;
    private static final Duration LAST_CALL = Duration.ofSeconds(30);

    private final DirectoryClient directory;
    private final Map<Seen, Long> unseen = new ConcurrentHashMap<>();
    private final Histogram visible = new Histogram(LONGEST_MILLIS, 3);
    private final Histogram answered = new Histogram(LONGEST_MILLIS, 3);
    private final AtomicInteger failed = new AtomicInteger();

    Visibility(Installation installation) {
        this.directory = installation.directory();
    }

    void run(int rate, int seconds) throws InterruptedException {
        Thread writers = Thread.ofPlatform().start(() -> write(rate, rate * seconds));
        while (writers.isAlive()) {
            look();
        }
        long end = System.nanoTime() + LAST_CALL.toNanos();
        while (!unseen.isEmpty() && System.nanoTime() < end) {
            look();
        }
        Output.line("%d writes/s for %d s, %d failed, %d never seen", rate, seconds, failed.get(), unseen.size());
        Output.percentiles("write answered", answered);
        Output.percentiles("write visible", visible);
    }

    private void write(int rate, int writes) {
        long start = System.nanoTime();
        for (int i = 0; i < writes; i++) {
            long due = start + i * 1_000_000_000L / rate;
            int number = i;
            sleepUntil(due);
            // The first half creates, the second changes: a state that is replaced before a turn of the reader is not
            // seen.
            String id = "bench-" + number % (writes / 2);
            Thread.ofVirtual().start(() -> writeOne(id, due));
        }
    }

    private void writeOne(String id, long due) {
        ProviderProfile profile = ProviderProfile.builder()
                .names(List.of(ProviderName.builder()
                        .text("Benchmark " + id + " at " + due)
                        .build()))
                .build();
        try {
            Provider written = directory.providers().upsert(id, profile);
            long now = System.nanoTime();
            unseen.put(new Seen(id, written.updatedAt().toString()), now);
            record(answered, now - due);
        } catch (ChainhallException e) {
            failed.incrementAndGet();
        }
    }

    private void look() {
        List<ProviderCard> newest;
        try {
            newest = directory
                    .search()
                    .all()
                    .sort(SearchSort.NEWEST)
                    .limit(100)
                    .fetch()
                    .items();
        } catch (ChainhallException e) {
            return;
        }
        long now = System.nanoTime();
        for (ProviderCard card : newest) {
            Long written = unseen.remove(
                    new Seen(String.valueOf(card.externalId()), card.updatedAt().toString()));
            if (written != null) {
                record(visible, Math.max(0, now - written));
            }
        }
    }

    private synchronized void record(Histogram histogram, long nanos) {
        histogram.recordValue(Math.min(LONGEST_MILLIS, nanos / 1_000_000));
    }

    private static void sleepUntil(long due) {
        try {
            long wait = due - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One state of one provider. */
    private record Seen(String externalId, String updatedAt) {}
}
