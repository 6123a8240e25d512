package org.chainhall.cli.demo;

import io.dropwizard.core.Application;
import io.dropwizard.core.ConfiguredBundle;
import io.dropwizard.core.cli.ServerCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.AutoCloseableManager;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.chainhall.cli.demo.DemoFile.DirectoryKeys;
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
        super(application, "demo", "Run a whole installation with made-up directories, for trying it out");
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
        if (options.fresh()) {
            DemoFile.delete(options.dataDirectory());
        }
        System.out.println("Starting PostgreSQL and Elasticsearch in " + options.dataDirectory() + " ...");
        LocalStack stack = LocalStack.start(LocalStackSettings.forDemo(options.dataDirectory(), options.fresh()));
        try {
            DemoSecrets secrets = DemoSecrets.in(options.dataDirectory());
            ChainhallDatabase database = migrated(stack);
            Path configuration = new DemoConfiguration(options, secrets, database, stack.elasticsearch()).write();
            stopLast((Bootstrap<ChainhallConfiguration>) bootstrap, stack);
            System.out.printf("Both are ready after %d s. Starting the server ...%n", seconds());
            super.run(bootstrap, new Namespace(Map.of("file", configuration.toString())));
            System.out.print(fill(options, secrets, database.superuser(), stack.elasticsearch(), configuration)
                    .text());
        } catch (Exception e) {
            stack.close();
            throw e;
        }
    }

    private static ChainhallDatabase migrated(LocalStack stack) throws Exception {
        ChainhallDatabase database = stack.postgres().createDatabase("chainhall");
        DatabaseLogin migrator = database.migrator();
        Migrations.migrate(migrator.jdbcUrl(), migrator.user(), migrator.password());
        return database;
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

    /** Fills the directories unless they are, and writes down how to use them. */
    private DemoHints fill(
            DemoOptions options, DemoSecrets secrets, DatabaseLogin superuser, URI elasticsearch, Path configuration)
            throws IOException {
        DemoFilling filling = new DemoFilling(options.baseUrl(), secrets.operatorKey(), System.out::println);
        List<DirectoryKeys> directories = filling.directories(DemoFile.find(options.dataDirectory()));
        Map<String, URI> regions = directories.stream()
                .map(DirectoryKeys::region)
                .distinct()
                .collect(Collectors.toMap(region -> region, region -> elasticsearch));
        DemoFile demo = new DemoFile(
                options.baseUrl(), options.adminUrl(), secrets.operatorKey(), directories, superuser, regions);
        return new DemoHints(demo, demo.write(options.dataDirectory()), configuration, seconds());
    }

    private long seconds() {
        return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
    }
}
