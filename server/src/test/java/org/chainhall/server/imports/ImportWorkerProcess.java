package org.chainhall.server.imports;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.chainhall.localstack.DatabaseLogin;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.support.TestDatabase;

/** A worker in a process of its own, which a test can kill. */
final class ImportWorkerProcess {
    static final Duration LEASE = Duration.ofSeconds(2);

    private ImportWorkerProcess() {}

    /** Runs until it is killed; the arguments are a login and the directory whose imports it may take. */
    public static void main(String[] arguments) throws InterruptedException {
        DatabaseLogin login = new DatabaseLogin(arguments[0], arguments[1], arguments[2]);
        TestImports imports = new TestImports(TestDatabase.jdbi(login), new DirectoryId(UUID.fromString(arguments[3])));
        ImportLeases leases = imports.leases(LEASE);
        new ImportWorker(leases, imports.runner(leases), new ImportMetrics(new PrometheusRegistry()), 1).start();
        Thread.currentThread().join();
    }

    static Process start(DatabaseLogin login, DirectoryId directory) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportWorkerProcess.class.getName(),
                        login.jdbcUrl(),
                        login.user(),
                        login.password(),
                        directory.toString())
                .inheritIO()
                .start();
    }
}
