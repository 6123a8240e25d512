package org.chainhall.client;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A server on this machine that answers what it was told, in that order, and keeps what it was asked; 501 beyond the script. */
final class ScriptedServer implements AutoCloseable {
    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Answering> script = new ConcurrentLinkedQueue<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    /** A request as it came. */
    record Received(String method, String target, Headers headers, String body) {
        String header(String name) {
            return headers.getFirst(name);
        }

        String line() {
            return method + " " + target;
        }
    }

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    ScriptedServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::handle);
        http.setExecutor(threads);
        http.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    ScriptedServer answers(int status, String json) {
        return answers(status, json, Map.of());
    }

    ScriptedServer answers(int status, String json, Map<String, String> headers) {
        String type = status >= 400 ? "application/problem+json" : "application/json";
        script.add(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            headers.forEach(exchange.getResponseHeaders()::set);
            write(exchange, status, json.getBytes(StandardCharsets.UTF_8));
        });
        return this;
    }

    ScriptedServer answersZipped(String json) {
        script.add(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            ByteArrayOutputStream zipped = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
                out.write(json.getBytes(StandardCharsets.UTF_8));
            }
            write(exchange, 200, zipped.toByteArray());
        });
        return this;
    }

    /** The request arrives whole, its answer does not. */
    ScriptedServer breaksOff() {
        script.add(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            exchange.close();
        });
        return this;
    }

    /** The request arrives whole, and no word comes back; the JDK repeats a GET of itself then. */
    ScriptedServer hangsUp() {
        script.add(HttpExchange::close);
        return this;
    }

    List<Received> received() {
        return received;
    }

    Received only() {
        if (received.size() != 1) {
            throw new AssertionError("not one request but " + received);
        }
        return received.get(0);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body));
        Answering answering = script.poll();
        if (answering == null) {
            write(exchange, 501, "the script ends here".getBytes(StandardCharsets.UTF_8));
        } else {
            answering.answer(exchange);
        }
    }

    private static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, status == 204 ? -1 : body.length);
        if (status != 204) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
