package org.chainhall.cli.index;

import java.io.PrintStream;
import net.sourceforge.argparse4j.inf.Namespace;
import org.chainhall.cli.CommandFailure;
import org.chainhall.server.ChainhallApplication;
import org.chainhall.server.platform.indexing.upkeep.IndexUpkeep;
import org.chainhall.server.platform.indexing.upkeep.Rebuilt;
import org.chainhall.server.region.RegionKey;
import org.chainhall.server.search.SearchFeature;

/** {@code reindex REGION config.yml}: builds the index of a region anew while it is being used. */
public final class ReindexCommand extends RegionCommand {
    private final PrintStream out;

    public ReindexCommand(ChainhallApplication server, PrintStream out) {
        super(server, "reindex", "Build the index of a region anew, while it is being used");
        this.out = out;
    }

    @Override
    void run(Namespace namespace, RegionKey region, IndexUpkeep upkeep, SearchFeature search) {
        Rebuilt rebuilt = upkeep.reindex(copied -> out.println(copied + " documents copied"))
                .orElseThrow(() -> new CommandFailure("Another rebuild of " + region + " is running"));
        out.println("The index of " + region + " is " + rebuilt.index() + " with " + rebuilt.documents()
                + " documents; " + rebuilt.refused() + " were refused");
    }
}
