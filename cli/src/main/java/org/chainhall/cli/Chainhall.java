package org.chainhall.cli;

import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import java.io.PrintStream;
import java.util.Set;
import org.chainhall.cli.demo.DemoCommand;
import org.chainhall.cli.imports.ImportCommand;
import org.chainhall.cli.index.IndexCommand;
import org.chainhall.cli.index.ReindexCommand;
import org.chainhall.cli.keys.KeysCommand;
import org.chainhall.server.ChainhallApplication;
import org.chainhall.server.ChainhallConfiguration;

/** The server with the commands around it. */
public final class Chainhall extends Application<ChainhallConfiguration> {
    private static final Set<String> SERVING = Set.of("server", "demo");

    private final ChainhallApplication server = new ChainhallApplication();

    /** Returns while a server that was started goes on running. */
    public static void main(String[] arguments) {
        int status = commandLine(System.err).run(arguments);
        boolean serves = arguments.length > 0 && SERVING.contains(arguments[0]);
        // Whatever else was run may leave threads of its connections behind, which would keep the process.
        if (status != CommandLine.OK || !serves) {
            System.exit(status);
        }
    }

    static CommandLine commandLine(PrintStream errors) {
        Chainhall chainhall = new Chainhall();
        Bootstrap<ChainhallConfiguration> bootstrap = new Bootstrap<>(chainhall);
        chainhall.addDefaultCommands(bootstrap);
        chainhall.initialize(bootstrap);
        bootstrap.registerMetrics();
        return new CommandLine(bootstrap, errors);
    }

    @Override
    public String getName() {
        return server.getName();
    }

    @Override
    public void initialize(Bootstrap<ChainhallConfiguration> bootstrap) {
        server.initialize(bootstrap);
        bootstrap.addCommand(new DemoCommand(this));
        bootstrap.addCommand(new ImportCommand());
        bootstrap.addCommand(new ReindexCommand(server, System.out));
        bootstrap.addCommand(new IndexCommand(server, System.out));
        bootstrap.addCommand(new KeysCommand(System.out));
    }

    @Override
    public void run(ChainhallConfiguration configuration, Environment environment) {
        server.run(configuration, environment);
    }
}
