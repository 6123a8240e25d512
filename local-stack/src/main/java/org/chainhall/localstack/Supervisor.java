package org.chainhall.localstack;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a server running from {@link #start} to {@link #close}: one that ends by itself is started again. */
final class Supervisor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Engine engine;
    private volatile boolean wanted;
    private volatile @Nullable Thread watch;
    private @Nullable GuardedProcess process;

    Supervisor(Engine engine) {
        this.engine = engine;
    }

    synchronized void start() throws IOException, InterruptedException {
        wanted = true;
        if (!isRunning()) {
            launch();
        }
    }

    private boolean isRunning() {
        return process != null && process.isAlive();
    }

    private void launch() throws IOException, InterruptedException {
        GuardedProcess started = engine.start();
        process = started;
        watch = Thread.ofPlatform().daemon().name(engine.name() + " watch").start(() -> watch(started));
    }

    private void watch(GuardedProcess watched) {
        try {
            int status = watched.awaitEnd();
            for (Duration pause = PAUSE; wanted; pause = longer(pause)) {
                LOG.warn("{} is down (exit {}); starting it again in {} s", engine.name(), status, pause.toSeconds());
                Thread.sleep(pause);
                if (revive()) {
                    return;
                }
            }
        } catch (InterruptedException closed) {
            // Nobody wants the server any more.
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /** @return whether there is nothing left to do for this watch */
    private synchronized boolean revive() throws InterruptedException {
        if (!wanted || isRunning()) {
            return true;
        }
        try {
            launch();
            LOG.info("{} is up again", engine.name());
            return true;
        } catch (IOException | LocalStackException e) {
            LOG.warn("{} did not come back: {}", engine.name(), e.getMessage());
            return false;
        }
    }

    /** Ends the server as {@code kill -9} would, and leaves it down until the next {@link #start}. */
    synchronized void kill() throws IOException, InterruptedException {
        wanted = false;
        if (process != null && process.isAlive()) {
            engine.process().destroyForcibly();
            process.awaitEnd();
        }
    }

    @Override
    public void close() {
        wanted = false;
        Thread watching = watch;
        if (watching != null) {
            watching.interrupt(); // it may be in the middle of a start, which takes long
        }
        stop();
    }

    private synchronized void stop() {
        if (process != null) {
            process.stop();
        }
    }
}
