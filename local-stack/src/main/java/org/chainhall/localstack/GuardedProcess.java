package org.chainhall.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A server that ends with this JVM, however this JVM ends. Between the two stands a shell ({@code guard.sh}) that waits
 * on a pipe from us: the kernel closes it when we die, and the shell stops the server, first politely, then by force. The
 * shell ends as soon as the server does, so that its life is the server's life.
 */
final class GuardedProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int TAIL = 4_000;

    private final String name;
    private final Process guard;
    private final Path log;

    private GuardedProcess(String name, Process guard, Path log) {
        this.name = name;
        this.guard = guard;
        this.log = log;
    }

    /**
     * @param stopSignal what ends the server in an orderly way, without the SIG
     * @param log where the server's own output goes; the output of an earlier start is dropped
     */
    static GuardedProcess start(
            String name,
            ServerAccount account,
            List<String> command,
            Map<String, String> environment,
            String stopSignal,
            Path log)
            throws IOException {
        List<String> words = new ArrayList<>(ownSession());
        words.addAll(account.prefix());
        words.addAll(List.of("/bin/sh", "-c", script(), "chainhall-guard", stopSignal));
        words.add(Long.toString(PATIENCE.toSeconds()));
        words.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(GuardedProcess::meantForOurJvm);
        builder.environment().putAll(environment);
        return new GuardedProcess(name, builder.start(), log);
    }

    /** Ctrl-C in a terminal reaches its whole process group; the servers must outlive us, to be stopped in order. */
    private static List<String> ownSession() {
        return Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();
    }

    static String script() throws IOException {
        try (InputStream in = GuardedProcess.class.getResourceAsStream("guard.sh")) {
            if (in == null) {
                throw new IllegalStateException("guard.sh is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean meantForOurJvm(String variable) {
        return variable.startsWith("JAVA_") || variable.endsWith("JAVA_OPTIONS") || variable.startsWith("ES_");
    }

    void awaitReady(BooleanSupplier ready, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!guard.isAlive()) {
                throw new LocalStackException("%s ended while starting:%n%s".formatted(name, lastWords()));
            }
            if (System.nanoTime() > deadline) {
                throw new LocalStackException(
                        "%s was not ready after %d s; see %s".formatted(name, limit.toSeconds(), log));
            }
            Thread.sleep(POLL.toMillis());
        }
    }

    String lastWords() {
        try {
            String output = Files.readString(log, StandardCharsets.UTF_8);
            return output.substring(Math.max(0, output.length() - TAIL)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return guard.isAlive();
    }

    int awaitEnd() throws InterruptedException {
        return guard.waitFor();
    }

    /** Returns when the server is gone. */
    void stop() {
        try {
            guard.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // The guard is, which is what we want.
        }
        boolean interrupted = false;
        long deadline = System.nanoTime() + PATIENCE.plusSeconds(5).toNanos();
        while (guard.isAlive() && System.nanoTime() < deadline) {
            try {
                guard.waitFor(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                // Leaving now would leave a server behind; the caller learns of it afterwards.
                interrupted = true;
            }
        }
        guard.destroyForcibly();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
