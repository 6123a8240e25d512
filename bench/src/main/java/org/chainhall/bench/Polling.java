package org.chainhall.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what can only be asked for. */
final class Polling {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Polling() {}

    /** @return whether it came true within the limit */
    static boolean until(BooleanSupplier condition, Duration limit) throws InterruptedException {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > limit.toNanos()) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }
}
