package org.chainhall.cli.demo;

import io.dropwizard.core.Application;
import io.dropwizard.core.ConfiguredBundle;
import io.dropwizard.core.cli.ServerCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.AutoCloseableManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.chainhall.localstack.ChainhallDatabase;
import org.chainhall.localstack.DatabaseLogin;
import org.chainhall.localstack.LocalStack;
import org.chainhall.localstack.LocalStackSettings;
import org.chainhall.server.ChainhallConfiguration;
import org.chainhall.server.platform.database.Migrations;

/** Starts the stack, and in the same program the server on it, which takes the stack down with it when it stops. */
public final class DemoCommand extends ServerCommand<ChainhallConfiguration> {
    private final long begin = System.nanoTime();

    public DemoCommand(Application<ChainhallConfiguration> application) {
        super(application, "demo", "Runs a whole installation with made-up directories, for trying it out");
    }

    @Override
    public void configure(Subparser parser) {
        DemoOptions.configure(parser);
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace arguments) throws Exception {
        DemoOptions options = DemoOptions.of(arguments);
        options.requireFreePorts();
        Files.createDirectories(options.dataDirectory());
        System.out.println("Starting PostgreSQL and Elasticsearch in " + options.dataDirectory() + " ...");
        LocalStack stack = LocalStack.start(LocalStackSettings.forDemo(options.dataDirectory(), options.fresh()));
        try {
            Path configuration = configure(options, stack);
            stopLast((Bootstrap<ChainhallConfiguration>) bootstrap, stack);
            System.out.printf("Both are ready after %d s. Starting the server ...%n", seconds());
            super.run(bootstrap, new Namespace(Map.of("file", configuration.toString())));
            ready(options);
        } catch (Exception e) {
            stack.close();
            throw e;
        }
    }

    private static Path configure(DemoOptions options, LocalStack stack) throws Exception {
        ChainhallDatabase database = stack.postgres().createDatabase("chainhall");
        DatabaseLogin migrator = database.migrator();
        Migrations.migrate(migrator.jdbcUrl(), migrator.user(), migrator.password());
        DemoSecrets secrets = DemoSecrets.in(options.dataDirectory());
        return new DemoConfiguration(options, secrets, database, stack.elasticsearch()).write();
    }

    /** A bundle runs before the application, and what is managed first is stopped last. */
    private static void stopLast(Bootstrap<ChainhallConfiguration> bootstrap, LocalStack stack) {
        bootstrap.addBundle(new ConfiguredBundle<>() {
            @Override
            public void run(ChainhallConfiguration configuration, Environment environment) {
                environment.lifecycle().manage(new AutoCloseableManager(stack));
            }
        });
    }

    private void ready(DemoOptions options) {
        System.out.printf(
                """

                Chainhall is ready after %d s. Ctrl-C stops everything.

                  reference http://localhost:%d/docs
                  health    http://localhost:%d/ready
                """, Duration.ofNanos(System.nanoTime() - begin).toSeconds(), options.port(), options.adminPort());
    }

    private long seconds() {
        return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
    }
}
