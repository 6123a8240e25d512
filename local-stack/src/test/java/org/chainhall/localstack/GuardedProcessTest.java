package org.chainhall.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With shell scripts for servers: each writes its process id into a file when it is up. */
class GuardedProcessTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    @Test
    void stopsAServerBySendingItsSignal() throws Exception {
        GuardedProcess server = start("trap 'echo bye; exit 0' TERM; echo $$ >up; while :; do sleep 0.1; done");

        server.stop();

        assertThat(server.awaitEnd()).isZero();
        assertThat(server.lastWords()).isEqualTo("bye");
    }

    @Test
    void endsWhenItsServerEnds() throws Exception {
        GuardedProcess server = start("echo $$ >up; sleep 0.2; exit 7");

        assertThat(server.awaitEnd()).isEqualTo(7);
    }

    @Test
    void stopsTheServerThoughItsGuardWasKilled() throws Exception {
        GuardedProcess server = start("echo $$ >up; exec sleep 1000");
        ProcessHandle sleep = pid();
        sleep.parent().orElseThrow().destroyForcibly();
        server.awaitEnd();
        assertThat(sleep.isAlive()).isTrue();

        server.stop();

        await().atMost(LIMIT).until(() -> !sleep.isAlive());
    }

    @Test
    void killsAServerThatDoesNotStop() throws Exception {
        Process guard = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        GuardedProcess.script(),
                        "guard",
                        "TERM",
                        "1",
                        "/bin/sh",
                        "-c",
                        "trap '' TERM; echo $$ >up; while :; do sleep 0.1; done")
                .directory(directory.toFile())
                .start();
        ProcessHandle stubborn = pid();

        guard.getOutputStream().close();

        assertThat(guard.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(stubborn.isAlive()).isFalse();
    }

    @Test
    void tellsWhyAServerDidNotStart() throws Exception {
        GuardedProcess server = start("echo $$ >up; echo the disk is full; exit 1");

        assertThatThrownBy(() -> server.awaitReady(() -> false, LIMIT))
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("the disk is full");
    }

    private GuardedProcess start(String script) throws Exception {
        GuardedProcess server = GuardedProcess.start(
                "Test server",
                new ServerAccount(List.of(), 0),
                List.of("/bin/sh", "-c", "cd \"$0\"; " + script, directory.toString()),
                Map.of(),
                "TERM",
                directory.resolve("log"));
        pid();
        return server;
    }

    private ProcessHandle pid() {
        Path up = directory.resolve("up");
        await().atMost(LIMIT).until(() -> Files.exists(up) && Files.size(up) > 0);
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(up).trim())).orElse(ProcessHandle.current());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
