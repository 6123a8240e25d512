package org.chainhall.cli.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.chainhall.cli.CommandFailure;

record DemoOptions(int port, int adminPort, Path dataDirectory, boolean fresh) {
    static void configure(Subparser parser) {
        parser.addArgument("--port")
                .type(Integer.class)
                .setDefault(Arguments.SUPPRESS)
                .help("port of the API; that of the last start, at first 8080");
        parser.addArgument("--admin-port")
                .type(Integer.class)
                .setDefault(Arguments.SUPPRESS)
                .help("port of health and metrics; that of the last start, at first 8081");
        parser.addArgument("--data-dir").setDefault("demo-data").help("directory that keeps everything");
        parser.addArgument("--fresh").action(Arguments.storeTrue()).help("drop what an earlier demo left there");
    }

    static DemoOptions of(Namespace options) throws IOException {
        Path dataDirectory =
                Path.of(options.getString("data_dir")).toAbsolutePath().normalize();
        Optional<DemoFile> earlier = DemoFile.find(dataDirectory);
        return new DemoOptions(
                port(options, "port", earlier.map(DemoFile::baseUrl), 8080),
                port(options, "admin_port", earlier.map(DemoFile::adminUrl), 8081),
                dataDirectory,
                options.getBoolean("fresh"));
    }

    private static int port(Namespace options, String option, Optional<URI> earlier, int usual) {
        return Optional.ofNullable(options.getInt(option))
                .or(() -> earlier.map(URI::getPort))
                .orElse(usual);
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + port);
    }

    URI adminUrl() {
        return URI.create("http://127.0.0.1:" + adminPort);
    }

    /** Now, rather than when everything else has been started. */
    void requireFreePorts() {
        requireFree("--port", port);
        requireFree("--admin-port", adminPort);
    }

    private static void requireFree(String option, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new CommandFailure("port %d is taken by another program: choose one with %s".formatted(port, option));
        }
    }
}
