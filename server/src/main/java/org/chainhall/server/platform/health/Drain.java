package org.chainhall.server.platform.health;

import java.time.Duration;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.ShutdownThread;

/**
 * The first part of a stop. Load balancers need a moment to notice that the server is not ready, and until then they
 * send it requests, which it still serves.
 */
final class Drain extends AbstractLifeCycle {
    private final Duration delay;
    private volatile boolean begun;

    Drain(Duration delay) {
        this.delay = delay;
    }

    boolean hasBegun() {
        return begun;
    }

    /** Puts itself in front of Jetty among what is stopped when the JVM is told to end. */
    void register() {
        try {
            start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        ShutdownThread.register(0, this);
    }

    @Override
    protected void doStop() throws InterruptedException {
        begun = true;
        Thread.sleep(delay);
    }
}
