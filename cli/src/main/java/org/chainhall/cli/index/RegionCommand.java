package org.chainhall.cli.index;

import io.dropwizard.core.cli.EnvironmentCommand;
import io.dropwizard.core.setup.Environment;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.chainhall.cli.CommandFailure;
import org.chainhall.server.ChainhallApplication;
import org.chainhall.server.ChainhallConfiguration;
import org.chainhall.server.platform.indexing.upkeep.IndexUpkeep;
import org.chainhall.server.region.RegionKey;
import org.chainhall.server.search.SearchFeature;

/** A command on one region, with everything of a server put together and none of it started. */
abstract class RegionCommand extends EnvironmentCommand<ChainhallConfiguration> {
    private final ChainhallApplication server;

    RegionCommand(ChainhallApplication server, String name, String description) {
        super(server, name, description);
        this.server = server;
    }

    @Override
    public void configure(Subparser subparser) {
        subparser.addArgument("region").metavar("REGION").help("the key of the region");
        super.configure(subparser);
    }

    @Override
    protected void run(Environment environment, Namespace namespace, ChainhallConfiguration configuration) {
        RegionKey region = new RegionKey(namespace.getString("region"));
        SearchFeature search = server.search();
        IndexUpkeep upkeep = search.upkeep(region)
                .orElseThrow(() -> new CommandFailure("The configuration names no region " + region));
        run(namespace, region, upkeep, search);
    }

    abstract void run(Namespace namespace, RegionKey region, IndexUpkeep upkeep, SearchFeature search);
}
