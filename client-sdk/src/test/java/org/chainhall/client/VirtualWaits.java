package org.chainhall.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only by waiting, and does not take any. */
final class VirtualWaits implements Waits {
    private final List<Duration> pauses = new ArrayList<>();
    private long now;

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public void sleep(Duration pause) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        pauses.add(pause);
        now += pause.toNanos();
    }

    List<Duration> pauses() {
        return pauses;
    }
}
