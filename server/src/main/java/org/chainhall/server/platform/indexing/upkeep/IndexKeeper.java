package org.chainhall.server.platform.indexing.upkeep;

import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the index of a region as soon as its Elasticsearch answers, and checks it every hour. */
public final class IndexKeeper implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final Duration CHECK = Duration.ofHours(1);

    private final String region;
    private final BooleanSupplier preparation;
    private final Runnable check;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("index-keeper-", 0).daemon().factory());

    /**
     * Builds it.
     *
     * @param preparation makes the index; says whether it is there
     */
    IndexKeeper(String region, BooleanSupplier preparation, Runnable check) {
        this.region = region;
        this.preparation = preparation;
        this.check = check;
    }

    @Override
    public void start() {
        thread.execute(this::prepare);
        thread.scheduleWithFixedDelay(this::check, CHECK.toMinutes(), CHECK.toMinutes(), TimeUnit.MINUTES);
    }

    @Override
    public void stop() {
        thread.shutdownNow();
    }

    private void prepare() {
        if (!isPrepared()) {
            thread.schedule(this::prepare, RETRY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private boolean isPrepared() {
        try {
            return preparation.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.warn("The index of region {} cannot be made yet: {}", region, e.toString());
            return false;
        }
    }

    /** A failure must not end the schedule. */
    private void check() {
        try {
            check.run();
        } catch (RuntimeException e) {
            LOG.warn("The index of region {} could not be checked: {}", region, e.toString());
        }
    }
}
