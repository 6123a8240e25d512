package org.chainhall.bench;

import java.time.Duration;
import org.chainhall.client.DirectoryClient;

/** How many providers of a directory a search finds. */
final class Found {
    private Found() {}

    static long in(DirectoryClient directory) {
        return directory.search().all().limit(1).fetch().total().value();
    }

    /** @return whether there were so many within the limit */
    static boolean await(DirectoryClient directory, long providers, Duration limit) throws InterruptedException {
        return Polling.until(() -> in(directory) >= providers, limit);
    }
}
