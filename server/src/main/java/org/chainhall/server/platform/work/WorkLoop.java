package org.chainhall.server.platform.work;

import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Goes round by round, on threads of its own, until it is stopped. */
public final class WorkLoop implements Managed {
    private static final Duration LAST_ROUND = Duration.ofSeconds(10);

    private final Supplier<Duration> round;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Thread> threads;

    /**
     * A loop that has not begun.
     *
     * @param names of the threads, each of which goes its own rounds
     * @param round works, throws nothing, and says how long to rest before the next one
     */
    public WorkLoop(Stream<String> names, Supplier<Duration> round) {
        this.round = round;
        this.threads = names.map(name -> Thread.ofPlatform().name(name).daemon().unstarted(this::work))
                .toList();
    }

    @Override
    public void start() {
        threads.forEach(Thread::start);
    }

    /** Returns when the rounds at hand are over, or after a while. */
    @Override
    public void stop() throws InterruptedException {
        stopped.countDown();
        for (Thread thread : threads) {
            thread.join(LAST_ROUND);
        }
    }

    /** Whether a long round should come to its end. */
    public boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void work() {
        Duration rest = Duration.ZERO;
        while (!isStoppedAfter(rest)) {
            rest = round.get();
        }
    }

    private boolean isStoppedAfter(Duration rest) {
        try {
            return stopped.await(rest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
