package org.chainhall.server.language;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lends a chain to one thread at a time. Not by thread, as Lucene does: each virtual thread would make its own. */
final class Pool<T> {
    private final Queue<T> idle = new ConcurrentLinkedQueue<>();
    private final Supplier<T> maker;

    Pool(Supplier<T> maker) {
        this.maker = maker;
    }

    /** What the use throws is no use for the next: such a chain does not come back. */
    <R> R use(Function<T, R> use) {
        T lent = idle.poll();
        T chain = lent == null ? maker.get() : lent;
        R result = use.apply(chain);
        idle.offer(chain);
        return result;
    }
}
