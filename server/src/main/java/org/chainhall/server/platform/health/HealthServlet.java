package org.chainhall.server.platform.health;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Answers 200 or 503, with a word for people. */
final class HealthServlet extends HttpServlet {
    private final transient Supplier<State> check;

    HealthServlet(Supplier<State> check) {
        this.check = check;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        State state = check.get();
        response.setStatus(state.isHealthy() ? 200 : 503);
        response.setContentType("text/plain;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write((state.reason() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    record State(boolean isHealthy, String reason) {
        static State healthy() {
            return new State(true, "ok");
        }

        static State stopping() {
            return new State(false, "stopping");
        }
    }
}
