package org.chainhall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"--help", "demo --help", "--version"})
    void endsWellWhenItWasAskedForHelp(String line) {
        assertThat(run(line)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "demo --port eighty", "demo --unknown", "db"})
    void tellsAWrongUsageByItsStatus(String line) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("usage: chainhall");
    }

    @Test
    void tellsByItsStatusThatACommandRefusesItsArguments() throws IOException {
        Path sheet = Files.createFile(directory.resolve("p.xlsx"));

        assertThat(run("import --url http://127.0.0.1:1 --directory adriatic --key k " + sheet))
                .isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("chainhall: what to load ends in .csv or .ndjson: " + sheet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"server", "check", "db migrate", "db status", "reindex eu", "index check eu"})
    void asksForTheConfigurationThatItCannotDoWithout(String line) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("configuration file is missing");
    }

    @Test
    void saysInALineThatAConfigurationIsMissing() {
        assertThat(run("server " + directory.resolve("none.yml"))).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("chainhall: File " + directory.resolve("none.yml") + " not found");
    }

    @Test
    void saysWhatIsWrongInAConfiguration() throws IOException {
        Path configuration = Files.writeString(directory.resolve("server.yml"), "regions: []");

        assertThat(run("check " + configuration)).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("regions must not be empty")
                .doesNotContain("\tat ");
    }

    @Test
    void refusesToStartADemoOnAPortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int status = run("demo --port %d --data-dir %s".formatted(taken.getLocalPort(), directory.resolve("data")));

            assertThat(status).isEqualTo(1);
            assertThat(errors.toString(StandardCharsets.UTF_8)).contains("choose one with --port");
            assertThat(directory.resolve("data")).doesNotExist();
        }
    }

    private int run(String line) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");
        return Chainhall.commandLine(new PrintStream(errors, true, StandardCharsets.UTF_8))
                .run(arguments);
    }
}
