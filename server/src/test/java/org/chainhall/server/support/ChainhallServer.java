package org.chainhall.server.support;

import io.dropwizard.testing.DropwizardTestSupport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chainhall.localstack.ChainhallDatabase;
import org.chainhall.localstack.TestStack;
import org.chainhall.server.ChainhallApplication;
import org.chainhall.server.ChainhallConfiguration;
import org.chainhall.server.platform.database.Migrations;

/** A server of a test: on free ports, with a database and an index prefix of its own, and two regions. */
public final class ChainhallServer implements AutoCloseable {
    private final ChainhallDatabase database;
    private final DropwizardTestSupport<ChainhallConfiguration> application;

    private ChainhallServer(ChainhallDatabase database, Path configuration) {
        this.database = database;
        this.application = new DropwizardTestSupport<>(ChainhallApplication.class, configuration.toString());
    }

    /** Starts one on a fresh, migrated database. */
    static ChainhallServer start() throws Exception {
        TestStack stack = TestStack.shared();
        ChainhallDatabase database = stack.newDatabase();
        Migrations.migrate(
                database.migrator().jdbcUrl(),
                database.migrator().user(),
                database.migrator().password());
        ChainhallServer server = new ChainhallServer(
                database,
                write(TestConfiguration.yaml(
                        database, stack.elasticsearch(), database.name().replace('_', '-') + "-")));
        server.application.before();
        return server;
    }

    private static Path write(String yaml) throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(Path.of("target")), "config", ".yml");
        file.toFile().deleteOnExit();
        return Files.writeString(file, yaml);
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + application.getLocalPort());
    }

    public URI adminUrl() {
        return URI.create("http://127.0.0.1:" + application.getAdminPort());
    }

    public ChainhallDatabase database() {
        return database;
    }

    @Override
    public void close() {
        application.after();
    }
}
