package org.chainhall.server.platform.indexing;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.dropwizard.lifecycle.Managed;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.work.WorkLoop;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the index work of one region to its index, batch by batch, for as long as the server runs. Several relays of
 * one region, in one server or in many, do not disturb each other: each claims rows that no other holds, and the
 * external version decides who wrote last.
 *
 * <p>While Elasticsearch or PostgreSQL is away, work waits and the relay tries again.
 */
public final class IndexRelay implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(IndexRelay.class);
    private static final Duration IDLE = Duration.ofMillis(100);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_ROWS = 500;
    private static final int FIRST_ROWS = 50;
    private static final int LEAST_ROWS = 10;
    /** A batch has ten seconds before its transaction is ended for being idle. */
    private static final Duration QUICK = Duration.ofMillis(1500);

    private static final Duration SLOW = Duration.ofMillis(4000);

    private final String region;
    private final RelayBatch batch;
    private final WorkLoop loop;
    private Duration pause = FIRST_PAUSE;
    private int rows = FIRST_ROWS;

    public IndexRelay(
            String region,
            Transactions transactions,
            ElasticsearchClient elasticsearch,
            DocumentSource source,
            RelayListener listener,
            IndexFollower follower) {
        this.region = region;
        this.batch = new RelayBatch(region, transactions, new BulkWriter(elasticsearch), source, listener, follower);
        this.loop = new WorkLoop(Stream.of("index-relay-" + region), this::next);
    }

    @Override
    public void start() {
        loop.start();
    }

    /** Returns when the batch at hand is committed or rolled back. */
    @Override
    public void stop() throws InterruptedException {
        loop.stop();
    }

    private Duration next() {
        try {
            long begun = System.nanoTime();
            RelayBatch.Progress progress = batch.run(rows);
            fitRows(Duration.ofNanos(System.nanoTime() - begun));
            if (progress == RelayBatch.Progress.WAITS) {
                return longer();
            }
            pause = FIRST_PAUSE;
            return progress == RelayBatch.Progress.MORE ? Duration.ZERO : IDLE;
        } catch (UncheckedIOException | ElasticsearchException | JdbiException e) {
            fitRows(SLOW);
            LOG.warn("Index work of region {} waits: {}", region, reason(e));
            return longer();
        } catch (RuntimeException e) {
            // Whatever it is, the relay must not die of it: a silent one would freeze search for good.
            LOG.error("Index work of region {} failed", region, e);
            return longer();
        }
    }

    /** Where the machine is busy or cold, a large batch would outlast its transaction. */
    private void fitRows(Duration taken) {
        if (taken.compareTo(QUICK) <= 0) {
            rows = Math.min(MOST_ROWS, rows * 2);
        } else if (taken.compareTo(SLOW) >= 0) {
            rows = Math.max(LEAST_ROWS, rows / 2);
        }
    }

    /** Without the statement and its arguments, which may be thousands of ids. */
    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }

    private Duration longer() {
        Duration now = pause;
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        return now;
    }
}
