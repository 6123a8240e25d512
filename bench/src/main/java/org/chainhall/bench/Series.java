package org.chainhall.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chainhall.client.DirectoryClient;

/**
 * Whether the series of {@code /metrics} grow with the directories. Each directory that is made for it is given one
 * provider and one search; they are deleted in the end. One more is made before the first count, so that operations
 * that had not been called yet do not count as growth.
 */
final class Series {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Installation installation;
    private final Metrics metrics;
    private final String prefix = "series-" + Installation.unique() + "-";
    private final List<String> made = new ArrayList<>();

    Series(Installation installation) {
        this.installation = installation;
        this.metrics = new Metrics(installation.demo().adminUrl());
    }

    void run(int directories) throws IOException, InterruptedException {
        try {
            use(make());
            long before = metrics.series();
            for (int i = 0; i < directories; i++) {
                use(make());
            }
            long after = metrics.series();
            Output.line(
                    "%d series, %d after %d more directories: %+.1f %%",
                    before, after, directories, 100.0 * (after - before) / before);
        } finally {
            made.forEach(installation::delete);
        }
    }

    private DirectoryClient make() {
        String slug = prefix + made.size();
        DirectoryClient directory = installation.directory(slug);
        made.add(slug);
        return directory;
    }

    /** Also waits for the relay, whose metrics are among those that must not grow. */
    private static void use(DirectoryClient directory) throws InterruptedException {
        directory.providers().upsert("one", Profiles.named("The one of its directory"));
        if (!Found.await(directory, 1, LIMIT)) {
            throw new IllegalStateException("A provider was not found within " + LIMIT);
        }
    }
}
