package org.chainhall.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeftoversTest {
    private final Leftovers leftovers = new Leftovers(Path.of("/data/postgres"));

    @Test
    void endsWhatAnEarlierRunLeftInTheDirectory() throws Exception {
        Process leftover = sleep(leftovers.mark());

        leftovers.end();

        assertThat(leftover.waitFor()).isNotZero();
    }

    @Test
    void sparesAnotherDirectorysServer() throws Exception {
        Process foreign = sleep(new Leftovers(Path.of("/data/postgres2")).mark());
        try {
            leftovers.end();

            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    void sparesAProcessThatMerelyNamesTheDirectory() throws Exception {
        Process editor = new ProcessBuilder("sh", "-c", "exec sleep 1000", "/data/postgres").start();
        try {
            leftovers.end();

            assertThat(editor.isAlive()).isTrue();
        } finally {
            editor.destroyForcibly();
        }
    }

    private static Process sleep(Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sleep", "1000");
        builder.environment().putAll(environment);
        return builder.start();
    }
}
