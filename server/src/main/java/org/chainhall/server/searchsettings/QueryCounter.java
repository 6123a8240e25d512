package org.chainhall.server.searchsettings;

import io.dropwizard.lifecycle.Managed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what is searched for, in memory, and writes it down every few seconds. The counts are there to be glanced at:
 * those of a few seconds are lost with a server that is killed or while the database is away, and never hold up a search.
 */
public final class QueryCounter implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(QueryCounter.class);
    private static final int SECONDS = 3;
    /** Together with the next two, whoever types random words fills neither memory nor table. */
    private static final int MOST_AT_ONCE = 20_000;

    private static final long MOST_A_DAY = 10_000;
    private static final int LONGEST = 200;

    /** An address, or a number by which somebody may be called: it is nobody else's business. */
    private static final Pattern PERSONAL = Pattern.compile("\\S@\\S|(\\p{Nd}[\\s./()_-]*){6}");

    private final Transactions transactions;
    private final QueryCountRepository repository;
    private final TextAnalysis analysis;
    private final InstantSource clock;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("search-queries").daemon().factory());
    private final Map<Asked, Count> counts = new ConcurrentHashMap<>();

    QueryCounter(Transactions transactions, TextAnalysis analysis, InstantSource clock) {
        this.transactions = transactions;
        this.repository = transactions.repository(QueryCountRepository.class);
        this.analysis = analysis;
        this.clock = clock;
    }

    /** Counts a search. */
    public void count(Directory directory, String query, boolean foundNothing) {
        String words = analysis.foldedWords(query);
        if (words.isEmpty()
                || words.length() > LONGEST
                || counts.size() >= MOST_AT_ONCE
                || PERSONAL.matcher(query).find()) {
            return;
        }
        LocalDate day = LocalDate.ofInstant(clock.instant(), directory.timezone());
        counts.merge(new Asked(directory.id(), day, words), new Count(1, foundNothing ? 1 : 0), Count::plus);
    }

    @Override
    public void start() {
        writer.scheduleWithFixedDelay(this::write, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() throws InterruptedException {
        writer.shutdown();
        writer.awaitTermination(SECONDS, TimeUnit.SECONDS);
        write();
    }

    /** Throws nothing: what runs by the clock would never run again. */
    void write() {
        List<Counted> taken = new ArrayList<>();
        counts.keySet().forEach(asked -> {
            Count count = counts.remove(asked);
            if (count != null) {
                taken.add(new Counted(asked, count));
            }
        });
        taken.stream()
                .collect(Collectors.groupingBy(counted -> counted.asked().directory()))
                .forEach(this::write);
    }

    private void write(DirectoryId directory, List<Counted> counted) {
        try {
            transactions.in(directory, () -> {
                counted.stream()
                        .collect(Collectors.groupingBy(one -> one.asked().day()))
                        .forEach((day, ofDay) -> write(directory, day, ofDay));
                return counted;
            });
        } catch (RuntimeException e) {
            // Its directory may have been deleted. The message of the exception has the queries in it.
            LOG.warn(
                    "The counts of {} queries are lost: {}",
                    counted.size(),
                    e.getClass().getName());
        }
    }

    private void write(DirectoryId directory, LocalDate day, List<Counted> counted) {
        // All servers lock rows in the same order.
        List<Counted> ordered = counted.stream()
                .sorted(Comparator.comparing(one -> one.asked().words()))
                .toList();
        repository.add(
                directory,
                day,
                ordered.stream().map(one -> one.asked().words()).toList(),
                ordered.stream().map(one -> one.count().searches()).toList(),
                ordered.stream().map(one -> one.count().zeroHits()).toList(),
                MOST_A_DAY);
    }

    private record Asked(DirectoryId directory, LocalDate day, String words) {}

    private record Counted(Asked asked, Count count) {}

    private record Count(long searches, long zeroHits) {
        Count plus(Count other) {
            return new Count(searches + other.searches, zeroHits + other.zeroHits);
        }
    }
}
