package org.chainhall.bench;

import java.util.List;
import org.chainhall.client.DirectoryClient;

/**
 * How long after a write was answered a search finds it. Writes come at a constant rate: first they create providers,
 * then, when all of these have been seen, they change them. A reader looks at most ten times a second, so that the figures
 * are up to a tenth of a second, and the time of one look, too high.
 */
final class Visibility {
    private static final int WARM_UP_SECONDS = 30;

    private final DirectoryClient directory;

    Visibility(DirectoryClient directory) {
        this.directory = directory;
    }

    void run(int perSecond, int seconds) throws InterruptedException {
        pass(perSecond, perSecond * WARM_UP_SECONDS, "warm-up");
        String ids = "bench-" + Installation.unique();
        WritePass creations = pass(perSecond, perSecond * seconds / 2, ids);
        WritePass changes = pass(perSecond, perSecond * seconds / 2, ids);

        Output.line("%d writes/s for %d s", perSecond, seconds);
        Output.line("creations: %s", creations);
        Output.line("changes:   %s", changes);
        Output.line("write answered: %s", sum(creations.answered(), changes.answered()));
        Output.line("write visible:  %s", sum(creations.visible(), changes.visible()));
    }

    private WritePass pass(int perSecond, int writes, String ids) throws InterruptedException {
        WritePass pass = new WritePass(directory);
        pass.run(perSecond, writes, ids);
        return pass;
    }

    private static Latencies sum(Latencies... parts) {
        Latencies sum = new Latencies();
        List.of(parts).forEach(sum::add);
        return sum;
    }
}
