package org.chainhall.server.support;

import io.dropwizard.testing.DropwizardTestSupport;
import java.net.URI;
import java.nio.file.Path;
import org.chainhall.localstack.ChainhallDatabase;
import org.chainhall.localstack.TestStack;
import org.chainhall.server.ChainhallApplication;
import org.chainhall.server.ChainhallConfiguration;

/** A server of a test: on free ports, with a database and an index prefix of its own, and two regions. */
public final class ChainhallServer implements AutoCloseable {
    private final TestConfiguration configuration;
    private final DropwizardTestSupport<ChainhallConfiguration> application;

    private ChainhallServer(TestConfiguration configuration, Path file) {
        this.configuration = configuration;
        this.application = new DropwizardTestSupport<>(ChainhallApplication.class, file.toString());
    }

    /** Starts one on a fresh, migrated database. */
    static ChainhallServer start() throws Exception {
        ChainhallDatabase database = TestStack.shared().newDatabase();
        TestDatabase.migrate(database);
        return start(database);
    }

    /** Starts one on a database as it is. */
    public static ChainhallServer start(ChainhallDatabase database) throws Exception {
        TestConfiguration configuration = TestConfiguration.of(database);
        ChainhallServer server = new ChainhallServer(configuration, configuration.write());
        server.application.before();
        return server;
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + application.getLocalPort());
    }

    public URI adminUrl() {
        return URI.create("http://127.0.0.1:" + application.getAdminPort());
    }

    public ChainhallApplication application() {
        return application.getApplication();
    }

    public ChainhallDatabase database() {
        return configuration.database();
    }

    /** What it logs; lines may come a moment late. */
    public Path log() {
        return configuration.log();
    }

    @Override
    public void close() {
        application.after();
    }
}
