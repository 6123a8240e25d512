package org.chainhall.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, as the launcher runs it. */
class DemoIT {
    @TempDir
    private Path directory;

    @Test
    void servesAndThenStopsEverything() throws Exception {
        int adminPort = freePort();
        Process demo = start(freePort(), adminPort);
        try {
            awaitReady(demo);
            assertThat(status(adminPort, "/ready")).isEqualTo(200);

            demo.destroy();

            assertThat(demo.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(stackPorts()).hasSize(2).allSatisfy(DemoIT::assertNobodyListens);
        } finally {
            demo.destroyForcibly();
        }
    }

    private Process start(int port, int adminPort) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("chainhall.jar"),
                        "demo",
                        "--port=" + port,
                        "--admin-port=" + adminPort,
                        "--data-dir=" + directory)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void awaitReady(Process demo) throws IOException {
        BufferedReader output = demo.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (line != null && !line.contains("is ready")) {
            line = output.readLine();
        }
        assertThat(line).as("the line that says that the demo is ready").isNotNull();
    }

    private static int status(int port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private List<Integer> stackPorts() throws IOException {
        Properties ports = new Properties();
        try (BufferedReader reader = Files.newBufferedReader(directory.resolve("ports.properties"))) {
            ports.load(reader);
        }
        return ports.values().stream()
                .map(port -> Integer.valueOf((String) port))
                .toList();
    }

    private static void assertNobodyListens(int port) {
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
