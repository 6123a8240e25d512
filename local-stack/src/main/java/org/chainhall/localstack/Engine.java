package org.chainhall.localstack;

import java.io.IOException;

/** One of the two servers: what it takes to start it, again and again, on the same data and port. */
interface Engine {
    String name();

    /** Returns when the server answers. A failed start leaves no process behind. */
    GuardedProcess start() throws IOException, InterruptedException;

    /** The running server itself, not its guard. */
    ProcessHandle process() throws IOException;
}
