package org.chainhall.cli.index;

import java.io.PrintStream;
import java.util.List;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.chainhall.cli.CommandFailure;
import org.chainhall.server.ChainhallApplication;
import org.chainhall.server.platform.indexing.DeadWork;
import org.chainhall.server.platform.indexing.IndexBacklog;
import org.chainhall.server.platform.indexing.upkeep.IndexUpkeep;
import org.chainhall.server.platform.indexing.upkeep.Report;
import org.chainhall.server.region.RegionKey;
import org.chainhall.server.search.SearchFeature;

/**
 * {@code index check REGION config.yml} compares the index with the database and mends it; {@code index dead REGION
 * config.yml} lists what the index refused, and with {@code --retry} gives it back.
 */
public final class IndexCommand extends RegionCommand {
    private static final int MOST = 1_000;

    private final PrintStream out;

    public IndexCommand(ChainhallApplication server, PrintStream out) {
        super(server, "index", "Check the index of a region, or show what it refused");
        this.out = out;
    }

    @Override
    public void configure(Subparser subparser) {
        subparser.addArgument("action").choices("check", "dead").help("what to do");
        super.configure(subparser);
        subparser
                .addArgument("--retry")
                .action(Arguments.storeTrue())
                .help("with dead: give what was refused back to the index");
    }

    @Override
    void run(Namespace namespace, RegionKey region, IndexUpkeep upkeep, SearchFeature search) {
        if (namespace.getString("action").equals("check")) {
            check(region, upkeep);
        } else {
            dead(region, search.backlog(), namespace.getBoolean("retry"));
        }
    }

    private void check(RegionKey region, IndexUpkeep upkeep) {
        Report report =
                upkeep.check().orElseThrow(() -> new CommandFailure("Another check of " + region + " is running"));
        out.println(report.documents() + " documents in the database");
        report.differences().forEach((kind, count) -> out.println(count + " " + kind.name()));
        if (report.needsReindex()) {
            throw new CommandFailure("The index cannot be mended by writing to it: run `chainhall reindex " + region
                    + "` with the same configuration");
        }
    }

    private void dead(RegionKey region, IndexBacklog backlog, boolean retry) {
        List<DeadWork> dead = backlog.dead(region.value(), MOST);
        dead.forEach(work -> out.println(
                work.failedAt() + " " + work.directoryId() + " " + work.documentId() + " " + work.reason()));
        out.println(dead.size() + " dead");
        if (retry) {
            out.println(backlog.retry(region.value(), MOST) + " given back");
        }
    }
}
