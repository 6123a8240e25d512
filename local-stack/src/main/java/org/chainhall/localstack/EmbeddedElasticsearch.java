package org.chainhall.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One node on loopback, without security: what it holds is made up, and who is on this machine may read it. */
record EmbeddedElasticsearch(Path home, Path directory, int port, StackProfile profile, ServerAccount account)
        implements Engine {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final List<String> SHIPPED_CONFIG =
            List.of("jvm.options", "log4j2.properties", "roles.yml", "role_mapping.yml", "users", "users_roles");

    @Override
    public String name() {
        return "Elasticsearch";
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public GuardedProcess start() throws IOException, InterruptedException {
        Leftovers leftovers = new Leftovers(directory);
        leftovers.end();
        Files.deleteIfExists(pidFile());
        configure();
        account.own(directory);
        Map<String, String> environment = new HashMap<>(leftovers.mark());
        environment.put("ES_JAVA_HOME", System.getProperty("java.home"));
        environment.put("ES_PATH_CONF", config().toString());
        environment.put("ES_TMPDIR", directory.resolve("tmp").toString());
        environment.put("CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        GuardedProcess process = GuardedProcess.start(
                name(),
                account,
                List.of(
                        home.resolve("bin/elasticsearch").toString(),
                        "--quiet",
                        "-p",
                        pidFile().toString()),
                environment,
                "TERM",
                directory.resolve("console.log"));
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            process.awaitReady(() -> answers(client), START_LIMIT);
        } catch (InterruptedException | RuntimeException e) {
            process.stop();
            throw e;
        }
        return process;
    }

    private void configure() throws IOException {
        for (String name : List.of("config/jvm.options.d", "data", "logs", "tmp")) {
            Files.createDirectories(directory.resolve(name));
        }
        for (String name : SHIPPED_CONFIG) {
            Files.copy(
                    home.resolve("config").resolve(name), config().resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        // A setting that this minimal distribution does not know would stop the node. The serial collector lets garbage
        // lie until the heap is full: who counts that as memory in use refuses requests for nothing.
        Files.writeString(config().resolve("elasticsearch.yml"), """
                cluster.name: chainhall-local
                node.name: local
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %d
                transport.port: 0
                path.data: %s
                path.logs: %s
                xpack.security.enabled: false
                cluster.routing.allocation.disk.threshold_enabled: false
                action.auto_create_index: false
                indices.breaker.total.use_real_memory: false
                """.formatted(
                        port, directory.resolve("data"), directory.resolve("logs")));
        Files.writeString(config().resolve("jvm.options.d/chainhall.options"), """
                -XX:-UseG1GC
                -XX:+UseSerialGC
                -XX:-AlwaysPreTouch
                %s
                """.formatted(
                        String.join("\n", profile.elasticsearchJvm())));
    }

    private boolean answers(HttpClient client) {
        HttpRequest health = HttpRequest.newBuilder(uri().resolve("/_cluster/health?wait_for_status=yellow&timeout=1s"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the wait for readiness sees it at its next pause
            return false;
        }
    }

    @Override
    public ProcessHandle process() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readString(pidFile()).trim()))
                .orElseThrow();
    }

    private Path config() {
        return directory.resolve("config");
    }

    private Path pidFile() {
        return directory.resolve("elasticsearch.pid");
    }
}
