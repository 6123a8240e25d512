package org.chainhall.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.chainhall.client.DirectoryClient;
import org.chainhall.localstack.LocalStack;
import org.chainhall.localstack.LocalStackSettings;

/**
 * What writes and searches meet while Elasticsearch is away, and how long search takes to catch up. The demo's own stack
 * would start a killed Elasticsearch again, so we run the stack, and beside it the server with the demo's configuration.
 */
final class Outage {
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration BEFORE = Duration.ofSeconds(20);
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final Path dataDirectory;
    private final String slug = "outage-" + Installation.unique();

    Outage(Path dataDirectory) {
        this.dataDirectory = dataDirectory;
    }

    void run(int writesPerSecond, Duration away) throws IOException, InterruptedException {
        // Leaves its configuration, keys and directories.
        ChildDemo.start(dataDirectory).close();
        try (LocalStack stack = LocalStack.start(LocalStackSettings.forDemo(dataDirectory, false));
                Child server = command("server", configuration());
                Installation at = Installation.of(dataDirectory.resolve("demo.json"));
                SearchProbe search = new SearchProbe(at.demo(), slug)) {
            awaitReady(server, at.demo().adminUrl());
            DirectoryClient directory = at.directory(slug);
            Traffic traffic = new Traffic(directory, search, writesPerSecond);
            long back = breakElasticsearch(stack, traffic, away);
            catchUp(directory, search, traffic.written(), back);
            Output.line("index check: %s", check(at.demo().region()));
            at.delete(slug);
        }
    }

    /** @return when Elasticsearch answered again; the writes end then */
    private static long breakElasticsearch(LocalStack stack, Traffic traffic, Duration away)
            throws InterruptedException {
        try (traffic) {
            Thread.sleep(WARM_UP);
            Phase before = traffic.begin();
            Thread.sleep(BEFORE);
            Phase without = traffic.begin();
            stack.killElasticsearch();
            Thread.sleep(away);
            stack.startElasticsearch();
            long back = System.nanoTime();
            traffic.begin();
            before.print("with Elasticsearch, %d s".formatted(BEFORE.toSeconds()));
            without.print("without, %d s and the time of its start".formatted(away.toSeconds()));
            return back;
        }
    }

    private static void catchUp(DirectoryClient directory, SearchProbe search, int written, long back)
            throws InterruptedException {
        boolean all = Polling.until(() -> search.ask().total().orElse(0) >= written, LIMIT);
        double seconds = (System.nanoTime() - back) / 1e9;
        Output.line(
                "%s after %.1f s: %d writes answered, %d in the database, %d found",
                all ? "caught up" : "NOT caught up",
                seconds,
                written,
                directory.providers().list().stream().count(),
                search.ask().total().orElse(0));
    }

    private String check(String region) throws IOException, InterruptedException {
        try (Child check = command("index", "check", region, configuration())) {
            int status = check.awaitEnd();
            return "exit %d, %s".formatted(status, check.output().strip().replace("\n", ", "));
        }
    }

    private Child command(String... arguments) throws IOException {
        return Child.start(dataDirectory.resolve("bench-" + arguments[0] + ".log"), arguments);
    }

    private String configuration() {
        return dataDirectory.resolve("server.yml").toString();
    }

    private static void awaitReady(Child server, URI adminUrl) throws InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(adminUrl.resolve("/ready")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            server.awaitReady(() -> isOk(client, ready));
        }
    }

    private static boolean isOk(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
