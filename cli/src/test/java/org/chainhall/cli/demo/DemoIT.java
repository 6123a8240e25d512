package org.chainhall.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.chainhall.cli.demo.DemoFile.DirectoryKeys;
import org.chainhall.cli.demo.generator.DemoContent;
import org.chainhall.cli.demo.generator.DemoDirectory;
import org.chainhall.client.ChainhallClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, as the launcher runs it. */
class DemoIT {
    @TempDir
    private Path directory;

    @Test
    void fillsItsDirectoriesOnceAndStopsEverything() throws Exception {
        int port = freePort();
        int adminPort = freePort();
        Process demo = start(port, adminPort);
        DemoFile first;
        try {
            List<String> examples = awaitExamples(demo);
            assertThat(status(adminPort, "/ready")).isEqualTo(200);
            first = DemoFile.find(directory).orElseThrow();
            assertThat(first.baseUrl()).hasPort(port);
            assertThat(first.elasticsearch()).containsOnlyKeys("eu", "apac");
            assertThat(found(first)).containsExactlyInAnyOrderEntriesOf(sizes());
            assertThat(examples).isNotEmpty().allSatisfy(DemoIT::findsSomething);
            assertThat(List.of("demo.json", "secrets.properties", "server.yml")).allSatisfy(this::isForItsOwnerAlone);
            stop(demo);
        } finally {
            demo.destroyForcibly();
        }

        Process again = start(port, adminPort);
        try {
            awaitExamples(again);
            assertThat(DemoFile.find(directory)).contains(first);
            assertThat(found(first)).containsExactlyInAnyOrderEntriesOf(sizes());
            assertThat(imports(first)).isEqualTo(3);
            stop(again);
        } finally {
            again.destroyForcibly();
        }
    }

    private static Map<String, Long> sizes() {
        return new DemoContent()
                .directories().stream().collect(Collectors.toMap(DemoDirectory::slug, all -> (long) all.size()));
    }

    private static Map<String, Long> found(DemoFile demo) {
        return demo.directories().stream().collect(Collectors.toMap(DirectoryKeys::slug, keys -> {
            try (ChainhallClient client = client(demo, keys.searchKey())) {
                return client.directory(keys.slug())
                        .search()
                        .all()
                        .fetch()
                        .total()
                        .value();
            }
        }));
    }

    private static long imports(DemoFile demo) {
        return demo.directories().stream()
                .mapToLong(keys -> {
                    try (ChainhallClient client = client(demo, keys.adminKey())) {
                        return client.directory(keys.slug()).imports().list().stream()
                                .count();
                    }
                })
                .sum();
    }

    private static ChainhallClient client(DemoFile demo, String key) {
        return ChainhallClient.builder().baseUrl(demo.baseUrl()).apiKey(key).build();
    }

    /** Runs a line as whoever reads it would. */
    private static void findsSomething(String command) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", command).start();
        String answer = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        assertThat(new ObjectMapper().readTree(answer).at("/total/value").asLong())
                .as(answer)
                .isPositive();
    }

    private void isForItsOwnerAlone(String file) throws IOException {
        assertThat(Files.getPosixFilePermissions(directory.resolve(file)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private void stop(Process demo) throws Exception {
        demo.destroy();

        assertThat(demo.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(stackPorts()).hasSize(2).allSatisfy(DemoIT::assertNobodyListens);
    }

    private Process start(int port, int adminPort) throws IOException {
        Path jar = Path.of(System.getProperty("chainhall.jar"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + jar.resolveSibling("java.options"),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString(),
                        "demo",
                        "--port=" + port,
                        "--admin-port=" + adminPort,
                        "--data-dir=" + directory)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Waits until the demo is ready, and returns the commands that it proposes. */
    private static List<String> awaitExamples(Process demo) throws IOException {
        List<String> examples = new ArrayList<>();
        BufferedReader output = demo.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.strip().startsWith("curl ")) {
                examples.add(line.strip());
            } else if (line.isBlank() && !examples.isEmpty()) {
                return examples;
            }
        }
        throw new AssertionError("the demo ended before it was ready");
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
