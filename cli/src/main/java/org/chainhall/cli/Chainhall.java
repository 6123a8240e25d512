package org.chainhall.cli;

import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import java.io.PrintStream;
import org.chainhall.cli.demo.DemoCommand;
import org.chainhall.cli.imports.ImportCommand;
import org.chainhall.cli.index.IndexCommand;
import org.chainhall.cli.index.ReindexCommand;
import org.chainhall.cli.keys.KeysCommand;
import org.chainhall.server.ChainhallApplication;
import org.chainhall.server.ChainhallConfiguration;

/** The server with the commands around it. */
public final class Chainhall extends Application<ChainhallConfiguration> {
    private final ChainhallApplication server = new ChainhallApplication();

    /** Returns while a server that was started goes on running. */
    public static void main(String[] arguments) {
        int status = commandLine(System.err).run(arguments);
        if (status != CommandLine.OK) {
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
