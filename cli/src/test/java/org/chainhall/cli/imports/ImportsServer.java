package org.chainhall.cli.imports;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers each URL with what it was told, the last answer again and again, and keeps what it was asked. */
final class ImportsServer implements AutoCloseable {
    static final String ID = "01978c3e-0000-7000-8000-000000000001";

    private static final String IMPORTS = "/v1/directories/adriatic/imports";

    private final HttpServer http;
    private final Map<String, Deque<Answer>> script = new HashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    record Received(String line, String key, String body) {}

    private record Answer(int status, String body) {}

    ImportsServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::handle);
        http.start();
    }

    String url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort()).toString();
    }

    /** An import that is created and gets its content without trouble. */
    ImportsServer accepts() {
        return onCreate(201, job("awaiting_content", 0, 0)).onUpload(202, job("running", 0, 0));
    }

    ImportsServer onCreate(int status, String body) {
        return on("POST " + IMPORTS, status, body);
    }

    ImportsServer onUpload(int status, String body) {
        return on("PUT " + IMPORTS + "/" + ID + "/content", status, body);
    }

    ImportsServer onLook(int status, String body) {
        return on("GET " + IMPORTS + "/" + ID, status, body);
    }

    ImportsServer onErrors(String body) {
        return on("GET " + IMPORTS + "/" + ID + "/errors", 200, body);
    }

    private ImportsServer on(String line, int status, String body) {
        script.computeIfAbsent(line, none -> new ArrayDeque<>()).add(new Answer(status, body));
        return this;
    }

    List<Received> received() {
        return received;
    }

    static String job(String state, int read, int failed) {
        return job(state, read, failed, "");
    }

    static String job(String state, int read, int failed, String more) {
        return """
                {"id": "%s", "format": "csv", "mode": "upsert", "dryRun": false, "state": "%s", "createdAt": "2026-01-02T03:04:05Z",
                 "rows": {"read": %d, "created": %d, "updated": 0, "unchanged": 0, "failed": %d}%s}
                """.formatted(ID, state, read, read - failed, failed, more);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String line =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(line, exchange.getRequestHeaders().getFirst("Authorization"), body));
        Deque<Answer> answers = script.getOrDefault(line, new ArrayDeque<>());
        Answer answer = answers.size() > 1
                ? answers.remove()
                : answers.isEmpty() ? new Answer(501, "not in the script: " + line) : answers.peek();
        exchange.getResponseHeaders()
                .set("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json");
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
