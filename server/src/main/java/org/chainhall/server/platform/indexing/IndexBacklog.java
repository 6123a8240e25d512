package org.chainhall.server.platform.indexing;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.chainhall.server.platform.database.Transactions;

/** What operators see of a region's index work, and what they can do about the work that is dead. */
public final class IndexBacklog {
    private final Transactions transactions;
    private final RelayRepository repository;
    private final InstantSource clock;

    public IndexBacklog(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.repository = transactions.repository(RelayRepository.class);
        this.clock = clock;
    }

    /** How far the index of a region is behind. */
    public Lag lag(String region) {
        return transactions.asRelay(region, () -> {
            RelayRepository.Backlog backlog = repository.backlog(region);
            Duration age = backlog.oldest()
                    .map(oldest -> Duration.between(oldest, clock.instant()))
                    .orElse(Duration.ZERO);
            return new Lag(backlog.pending(), age, repository.deadCount(region));
        });
    }

    /** The oldest dead work of a region. */
    public List<DeadWork> dead(String region, int limit) {
        return transactions.asRelay(region, () -> repository.dead(region, limit));
    }

    /**
     * Gives dead work back to the relay.
     *
     * @return how many rows
     */
    public int retry(String region, int limit) {
        return transactions.asRelay(region, () -> {
            List<DeadWork> dead = repository.dead(region, limit);
            dead.forEach(work -> {
                transactions.enter(work.directoryId());
                repository.revive(work, region);
                repository.unbury(work);
            });
            return dead.size();
        });
    }

    /**
     * How far the index is behind the database.
     *
     * @param pending rows of work
     * @param oldestAge how long the oldest of them waits
     * @param dead rows that the index refused for good
     */
    public record Lag(long pending, Duration oldestAge, long dead) {}
}
