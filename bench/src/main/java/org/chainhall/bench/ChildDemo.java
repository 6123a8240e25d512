package org.chainhall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chainhall.localstack.Ports;

/** {@code chainhall demo} as a child, started again and again on the same data and ports. */
final class ChildDemo implements AutoCloseable {
    private final Path dataDirectory;
    private final String port;
    private final String adminPort;
    private Child child;

    private ChildDemo(Path dataDirectory, String port, String adminPort) throws IOException {
        this.dataDirectory = dataDirectory;
        this.port = port;
        this.adminPort = adminPort;
        this.child = launch();
    }

    /** Returns when it is ready; the first start in a directory also fills it. */
    static ChildDemo start(Path dataDirectory) throws IOException, InterruptedException {
        Ports ports = new Ports(Files.createDirectories(dataDirectory).resolve("bench-ports.properties"));
        ChildDemo demo = new ChildDemo(
                dataDirectory, Integer.toString(ports.choose("api")), Integer.toString(ports.choose("admin")));
        demo.awaitReady();
        return demo;
    }

    private Child launch() throws IOException {
        return Child.start(
                dataDirectory.resolve("bench-demo.log"),
                "demo",
                "--data-dir",
                dataDirectory.toString(),
                "--port",
                port,
                "--admin-port",
                adminPort);
    }

    private void awaitReady() throws InterruptedException {
        child.awaitReady(() -> child.output().contains("Chainhall is ready"));
    }

    Installation installation() throws IOException {
        return Installation.of(dataDirectory.resolve("demo.json"));
    }

    long highestMemory() throws IOException {
        return child.highestMemory();
    }

    /** As {@code kill -9}; PostgreSQL and Elasticsearch, which cannot outlive the demo, go down too. */
    void killAndStartAgain() throws IOException, InterruptedException {
        child.kill();
        child = launch();
        awaitReady();
    }

    @Override
    public void close() throws InterruptedException {
        child.close();
    }
}
