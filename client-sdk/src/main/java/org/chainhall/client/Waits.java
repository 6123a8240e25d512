package org.chainhall.client;

import java.time.Duration;

/** Time as retries and polling see it; tests bring their own. */
interface Waits {
    Waits SYSTEM = new Waits() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration pause) throws InterruptedException {
            Thread.sleep(pause.toMillis());
        }
    };

    long nanoTime();

    void sleep(Duration pause) throws InterruptedException;
}
