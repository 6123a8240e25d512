package org.chainhall.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes of an earlier run of a server that outlived it, because its guard was killed too or has not finished yet.
 * They are told by a mark in their environment that names the server's directory. To be used under the directory's lock
 * only. Where there is no {@code /proc}, nothing is found, and a leftover shows as a port or directory in use.
 */
record Leftovers(Path directory) {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final String MARK = "CHAINHALL_LOCAL_STACK";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    Map<String, String> mark() {
        return Map.of(MARK, directory.toString());
    }

    void end() throws InterruptedException {
        List<ProcessHandle> leftovers = find();
        leftovers.forEach(process -> {
            LOG.info("Ending process {}, left over from an earlier run in {}", process.pid(), directory);
            process.destroy();
        });
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (ProcessHandle process : leftovers) {
            awaitEnd(process, deadline - System.nanoTime());
        }
    }

    List<ProcessHandle> find() {
        return ProcessHandle.allProcesses().filter(this::isMarked).toList();
    }

    private boolean isMarked(ProcessHandle process) {
        try {
            Path environment = Path.of("/proc", Long.toString(process.pid()), "environ");
            String variables = new String(Files.readAllBytes(environment), StandardCharsets.UTF_8);
            return List.of(variables.split("\0")).contains(MARK + "=" + directory);
        } catch (IOException goneOrAnotherUsers) {
            return false;
        }
    }

    private static void awaitEnd(ProcessHandle process, long nanos) throws InterruptedException {
        try {
            process.onExit().get(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
        } catch (TimeoutException stubborn) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
