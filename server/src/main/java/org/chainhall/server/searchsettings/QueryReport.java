package org.chainhall.server.searchsettings;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.directory.DirectoryContents;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;

/** What was searched for, and for how long that is known. */
public final class QueryReport implements DirectoryContents {
    /** What one person typed once is hers; what comes again is a need. */
    private static final long AT_LEAST = 3;

    private static final Duration REPORTED = Duration.ofDays(30);
    private static final Duration KEPT = Duration.ofDays(90);

    private final Transactions transactions;
    private final QueryCountRepository repository;
    private final InstantSource clock;

    QueryReport(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.repository = transactions.repository(QueryCountRepository.class);
        this.clock = clock;
    }

    /** The first day of a report that names none. */
    public LocalDate firstDay(Directory directory) {
        return LocalDate.ofInstant(clock.instant().minus(REPORTED), directory.timezone());
    }

    /**
     * The most frequent first, from after one on.
     *
     * @param zeroHits whether only searches without a hit count
     */
    public List<QueryCount> list(
            DirectoryId directory, LocalDate since, boolean zeroHits, Optional<QueryCount> after, int limit) {
        return transactions.in(
                directory,
                () -> repository.list(
                        directory,
                        since,
                        zeroHits,
                        AT_LEAST,
                        after.map(last -> zeroHits ? last.zeroHits() : last.searches())
                                .orElse(null),
                        after.map(QueryCount::query).orElse(null),
                        limit));
    }

    /** Forgets what is too old. */
    void prune(DirectoryId directory) {
        LocalDate before = LocalDate.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC);
        transactions.in(directory, () -> repository.deleteBefore(directory, before));
    }

    @Override
    public void deleteAll(Directory directory) {
        repository.deleteAll(directory.id());
    }
}
