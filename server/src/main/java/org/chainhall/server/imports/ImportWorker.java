package org.chainhall.server.imports;

import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainhall.server.platform.work.WorkLoop;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works off imports for as long as the server runs, some at a time, whichever server they were sent to. */
final class ImportWorker implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ImportLeases leases;
    private final ImportRunner runner;
    private final ImportMetrics metrics;
    private final WorkLoop loop;

    ImportWorker(ImportLeases leases, ImportRunner runner, ImportMetrics metrics, int atOnce) {
        this.leases = leases;
        this.runner = runner;
        this.metrics = metrics;
        this.loop = new WorkLoop(IntStream.rangeClosed(1, atOnce).mapToObj(n -> "import-worker-" + n), this::next);
    }

    @Override
    public void start() {
        loop.start();
    }

    /** Returns when the batches at hand are written; what is left waits for the next server. */
    @Override
    public void stop() throws InterruptedException {
        loop.stop();
    }

    private Duration next() {
        try {
            Optional<ImportLease> lease = leases.claim();
            lease.ifPresent(this::run);
            return lease.isPresent() ? Duration.ZERO : IDLE;
        } catch (LeaseLostException e) {
            LOG.info("An import went to another worker");
            return Duration.ZERO;
        } catch (JdbiException e) {
            LOG.warn("Imports wait: {}", e.toString());
            return PAUSE;
        } catch (RuntimeException e) {
            // Whatever it is, the worker must not die of it: imports would wait for good.
            LOG.error("An import stopped", e);
            return PAUSE;
        }
    }

    private void run(ImportLease lease) {
        metrics.begun();
        try {
            runner.run(lease, loop::isStopped);
        } finally {
            metrics.ended();
        }
    }
}
