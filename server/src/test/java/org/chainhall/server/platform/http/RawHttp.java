package org.chainhall.server.platform.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends what no client would. */
final class RawHttp {
    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /** Sends lines, ended as HTTP ends them, and reads until the server closes. */
    Answer send(String... lines) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A GET of a target that need not be a path. */
    Answer get(String target) {
        return send("GET " + target + " HTTP/1.1", "Host: localhost", "Connection: close");
    }

    record Answer(int status, String headers, String body) {
        static Answer of(String text) {
            int end = text.indexOf("\r\n\r\n");
            return new Answer(
                    Integer.parseInt(text.split(" ", 3)[1]),
                    text.substring(0, end).toLowerCase(Locale.ROOT),
                    text.substring(end + 4));
        }
    }
}
