package org.chainhall.server.searchsettings;

import io.dropwizard.lifecycle.Managed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
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

    /** Counts a search; its words are read when it is written down, which keeps nobody waiting. */
    public void count(Directory directory, String query, boolean foundNothing) {
        if (counts.size() < MOST_AT_ONCE && !PERSONAL.matcher(query).find()) {
            LocalDate day = LocalDate.ofInstant(clock.instant(), directory.timezone());
            counts.merge(new Asked(directory.id(), day, query), new Count(1, foundNothing ? 1 : 0), Count::plus);
        }
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
        Map<DirectoryId, Map<LocalDate, SortedMap<String, Count>>> taken = new HashMap<>();
        counts.keySet().forEach(asked -> {
            Count count = counts.remove(asked);
            String words = analysis.foldedWords(asked.query());
            if (count != null && !words.isEmpty() && words.length() <= LONGEST) {
                taken.computeIfAbsent(asked.directory(), directory -> new HashMap<>())
                        .computeIfAbsent(asked.day(), day -> new TreeMap<>())
                        .merge(words, count, Count::plus);
            }
        });
        taken.forEach(this::write);
    }

    private void write(DirectoryId directory, Map<LocalDate, SortedMap<String, Count>> days) {
        try {
            transactions.in(directory, () -> {
                days.forEach((day, counted) -> write(directory, day, counted));
                return days;
            });
        } catch (RuntimeException e) {
            // Its directory may have been deleted. The message of the exception has the queries in it.
            LOG.warn(
                    "The counts of {} queries are lost: {}",
                    days.values().stream().mapToInt(Map::size).sum(),
                    e.getClass().getName());
        }
    }

    /** All servers lock rows in the same order, that of the words. */
    private void write(DirectoryId directory, LocalDate day, SortedMap<String, Count> counted) {
        repository.add(
                directory,
                day,
                List.copyOf(counted.keySet()),
                counted.values().stream().map(Count::searches).toList(),
                counted.values().stream().map(Count::zeroHits).toList(),
                MOST_A_DAY);
    }

    private record Asked(DirectoryId directory, LocalDate day, String query) {}

    private record Count(long searches, long zeroHits) {
        Count plus(Count other) {
            return new Count(searches + other.searches, zeroHits + other.zeroHits);
        }
    }
}
