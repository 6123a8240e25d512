package org.chainhall.server.savedsearch;

import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.Problem;
import org.chainhall.server.platform.work.WorkLoop;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the saved searches of a region about changed providers for as long as the server runs, one directory after the
 * other. Of several workers one at a time has a directory. While the index or the database is away, work waits.
 */
final class MatchWorker implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(MatchWorker.class);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final String region;
    private final Transactions transactions;
    private final ChangeRepository changes;
    private final MatchBatch batch;
    private final WorkLoop loop;

    MatchWorker(String region, Transactions transactions, MatchBatch batch) {
        this.region = region;
        this.transactions = transactions;
        this.changes = transactions.repository(ChangeRepository.class);
        this.batch = batch;
        this.loop = new WorkLoop(Stream.of("saved-searches-" + region), this::next);
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
            List<DirectoryId> waiting = transactions.asSavedSearchWorker(region, () -> changes.waiting(region));
            boolean more = false;
            for (DirectoryId directory : waiting) {
                if (loop.isStopped()) {
                    break;
                }
                more |= run(directory);
            }
            return more ? Duration.ZERO : IDLE;
        } catch (Problem | JdbiException e) {
            LOG.warn("Saved searches of region {} wait: {}", region, e.toString());
            return PAUSE;
        } catch (RuntimeException e) {
            // Whatever it is, the worker must not die of it: nothing would be found for good.
            LOG.error("Saved searches of region {} wait", region, e);
            return PAUSE;
        }
    }

    /** A directory that fails by itself does not hold up the next ones. */
    private boolean run(DirectoryId directory) {
        try {
            return batch.run(directory);
        } catch (Problem | JdbiException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Saved searches of directory {} failed", directory, e);
            return false;
        }
    }
}
