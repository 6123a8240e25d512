package org.chainhall.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.chainhall.client.ChainhallException;
import org.chainhall.client.DirectoryClient;

/** Writes and searches at constant rates until it is closed. */
final class Traffic implements AutoCloseable {
    private static final int SEARCHES_PER_SECOND = 10;

    private final DirectoryClient directory;
    private final SearchProbe search;
    private final AtomicInteger written = new AtomicInteger();
    private final List<Thread> loops;
    private volatile Phase phase = new Phase();
    private volatile boolean goesOn = true;

    Traffic(DirectoryClient directory, SearchProbe search, int writesPerSecond) {
        this.directory = directory;
        this.search = search;
        this.loops = List.of(
                OpenLoop.start(writesPerSecond, number -> goesOn, this::write),
                OpenLoop.start(SEARCHES_PER_SECOND, number -> goesOn, (number, due) -> search(due)));
    }

    /** What is begun from now on is recorded there. */
    Phase begin() {
        Phase next = new Phase();
        phase = next;
        return next;
    }

    private void write(int number, long due) {
        Phase current = phase;
        try {
            // With a precondition, so that the SDK does not send it again and so hide a failure.
            directory.providers().createOnly("outage-" + number, Profiles.named("Outage " + number));
            written.incrementAndGet();
            current.written(due);
        } catch (ChainhallException e) {
            current.writeFailed();
        }
    }

    private void search(long due) {
        Phase current = phase;
        current.searched(search.ask().words(), due);
    }

    /** How many writes of all phases were answered. */
    int written() {
        return written.get();
    }

    /** Returns when everything that was begun has been answered. */
    @Override
    public void close() throws InterruptedException {
        goesOn = false;
        for (Thread loop : loops) {
            loop.join();
        }
    }
}
