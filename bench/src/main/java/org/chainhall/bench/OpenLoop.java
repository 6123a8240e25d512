package org.chainhall.bench;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntPredicate;

/**
 * Takes turns at a constant rate, whether or not the earlier ones have ended, so that a slow answer does not hold up the
 * load that would show how slow it is.
 */
final class OpenLoop {
    /** One turn, on a thread of its own; {@code due} is when it should have begun, on the clock of {@link System#nanoTime}. */
    interface Turn {
        void take(int number, long due);
    }

    private OpenLoop() {}

    /** @return the thread that starts the turns; it ends with the last of them */
    static Thread start(int perSecond, IntPredicate goesOn, Turn turn) {
        return Thread.ofPlatform().start(() -> run(perSecond, goesOn, turn));
    }

    private static void run(int perSecond, IntPredicate goesOn, Turn turn) {
        long start = System.nanoTime();
        try (ExecutorService turns = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; goesOn.test(i); i++) {
                int number = i;
                long due = start + i * 1_000_000_000L / perSecond;
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                turns.execute(() -> turn.take(number, due));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
