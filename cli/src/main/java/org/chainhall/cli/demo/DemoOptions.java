package org.chainhall.cli.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.chainhall.cli.CommandFailure;

record DemoOptions(int port, int adminPort, Path dataDirectory, boolean fresh) {
    static void configure(Subparser parser) {
        parser.addArgument("--port").type(Integer.class).setDefault(8080).help("port of the API");
        parser.addArgument("--admin-port").type(Integer.class).setDefault(8081).help("port of health and metrics");
        parser.addArgument("--data-dir").setDefault("demo-data").help("directory that keeps everything");
        parser.addArgument("--fresh").action(Arguments.storeTrue()).help("drop what an earlier demo left there");
    }

    static DemoOptions of(Namespace options) {
        return new DemoOptions(
                options.getInt("port"),
                options.getInt("admin_port"),
                Path.of(options.getString("data_dir")).toAbsolutePath().normalize(),
                options.getBoolean("fresh"));
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
