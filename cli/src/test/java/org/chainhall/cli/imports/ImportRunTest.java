package org.chainhall.cli.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.chainhall.client.ChainhallClient;
import org.chainhall.client.UnavailableException;
import org.chainhall.client.model.ImportFormat;
import org.chainhall.client.model.ImportMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportRunTest {
    private static final String AWAY = "{\"code\": \"UNAVAILABLE\"}";

    private final ImportsServer server = new ImportsServer();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(output, true, UTF_8);

    @TempDir
    Path folder;

    private ImportOptions options;

    @BeforeEach
    void prepare() throws IOException {
        options = new ImportOptions(
                URI.create(server.url() + "/v1/"),
                "chk_secret",
                "adriatic",
                Optional.empty(),
                ImportMode.UPSERT,
                false,
                Optional.empty(),
                Files.writeString(folder.resolve("p.ndjson"), "{}\n"),
                ImportFormat.NDJSON);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void waitsForAServerThatIsAway() {
        server.accepts();
        for (int look = 0; look < 6; look++) {
            server.onLook(503, AWAY);
        }
        server.onLook(200, ImportsServer.job("completed", 1, 0));

        run();

        assertThat(output.toString(UTF_8))
                .contains("The server does not answer; waiting for it.\n", "completed: 1 rows");
    }

    @Test
    void givesUpOnAServerThatStaysAway() {
        server.accepts().onLook(503, AWAY);

        assertThatThrownBy(this::run).isInstanceOf(UnavailableException.class);
    }

    private void run() {
        try (ChainhallClient chainhall = options.client()) {
            new ImportRun(
                            chainhall.directory("adriatic").imports(),
                            new LineProgress(out, System::nanoTime),
                            out,
                            new ImportRun.Patience(Duration.ofMillis(1), 2))
                    .run(options);
        }
    }

    @Test
    void saysHowThingsStandWhenItIsStopped() {
        UUID id = UUID.fromString(ImportsServer.ID);
        try (Farewell farewell = Farewell.of(options, id, out)) {
            farewell.say();
            farewell.contentArrived();
            farewell.say();
        }

        assertThat(output.toString(UTF_8))
                .contains("nothing was loaded; run the same command again", "the import goes on")
                .contains("curl -H \"Authorization: Bearer $CHAINHALL_KEY\" " + server.url()
                        + "/v1/directories/adriatic/imports/" + id)
                .doesNotContain("chk_secret");
    }
}
