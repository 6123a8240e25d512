package org.chainhall.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.chainhall.client.model.ImportDraft;
import org.chainhall.client.model.ImportFormat;
import org.chainhall.client.model.ImportJob;
import org.chainhall.client.model.ImportMapping;
import org.chainhall.client.model.ImportState;
import org.chainhall.client.model.NameSource;
import org.chainhall.client.model.RowError;
import org.chainhall.client.model.ValueSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsClientTest {
    private static final UUID ID = UUID.fromString(ClientFixture.ID);

    private final ClientFixture client = new ClientFixture();
    private final ImportsClient imports = client.adriatic.imports();
    private ImportJob job;

    @TempDir
    Path folder;

    @BeforeEach
    void create() {
        client.server.answers(201, ClientFixture.job("awaiting_content"));
        job = imports.create(ImportDraft.builder()
                .format(ImportFormat.CSV)
                .mapping(ImportMapping.builder()
                        .names(List.of(NameSource.builder()
                                .text(ValueSource.builder()
                                        .column("Name")
                                        .table(Map.of("x", "y"))
                                        .build())
                                .build()))
                        .build())
                .build());
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void createsWithAMapping() {
        assertThat(client.server.only().line()).isEqualTo("POST /v1/directories/adriatic/imports");
        assertThat(client.server.only().body())
                .isEqualTo(
                        "{\"format\":\"csv\",\"mapping\":{\"names\":[{\"text\":{\"column\":\"Name\",\"table\":{\"x\":\"y\"}}}]}}");
        assertThat(job.state()).isEqualTo(ImportState.AWAITING_CONTENT);
    }

    @Test
    void sendsAFileWithItsLength() throws IOException {
        Path file = Files.writeString(folder.resolve("p.csv"), "Name\nAdria\n".repeat(20_000));
        client.server.answers(202, ClientFixture.job("running"));
        List<Long> progress = Collections.synchronizedList(new ArrayList<>());

        imports.upload(job, file, progress::add);

        ScriptedServer.Received request = client.server.received().get(1);
        assertThat(request.line()).isEqualTo("PUT /v1/directories/adriatic/imports/" + ID + "/content");
        assertThat(request.header("Content-Type")).isEqualTo("text/csv");
        assertThat(request.header("Content-Length")).isEqualTo("220000");
        assertThat(request.body()).isEqualTo(Files.readString(file));
        assertThat(progress).isSorted().hasSizeGreaterThan(1).endsWith(220_000L);
    }

    @Test
    void opensTheContentAgainForARepetition() {
        client.server.breaksOff().answers(202, ClientFixture.job("running"));
        AtomicInteger opened = new AtomicInteger();

        imports.upload(job, () -> content(opened, "Name\nAdria\n"), sent -> {});

        assertThat(opened).hasValue(2);
        assertThat(client.server.received())
                .extracting(ScriptedServer.Received::body)
                .endsWith("Name\nAdria\n", "Name\nAdria\n");
    }

    @Test
    void takesAConflictOfARepetitionForTheFirstOnesSuccess() {
        client.server.breaksOff();
        client.fails(409, "IMPORT_HAS_CONTENT").server.answers(200, ClientFixture.job("running"));

        ImportJob sent = imports.upload(job, () -> content(new AtomicInteger(), "Name\n"), bytes -> {});

        assertThat(sent.state()).isEqualTo(ImportState.RUNNING);
    }

    @Test
    void reportsAConflictOfTheFirstAttempt() {
        client.fails(409, "IMPORT_HAS_CONTENT");

        assertThatThrownBy(() -> imports.upload(job, () -> content(new AtomicInteger(), "Name\n"), bytes -> {}))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void sendsAnEmptyFile() throws IOException {
        client.server.answers(202, ClientFixture.job("running"));

        imports.upload(job, Files.createFile(folder.resolve("empty.csv")));

        assertThat(client.server.received().get(1).body()).isEmpty();
    }

    @Test
    void complainsAboutAFileThatIsNotThere() {
        assertThatThrownBy(() -> imports.upload(job, folder.resolve("none.csv")))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(NoSuchFileException.class);
    }

    @Test
    void waitsUntilTheEndLookingLessAndLessOften() {
        for (int look = 0; look < 8; look++) {
            client.server.answers(200, ClientFixture.job("running"));
        }
        client.server.answers(200, ClientFixture.job("completed"));
        List<ImportState> seen = new ArrayList<>();

        ImportJob ended = imports.await(ID, look -> seen.add(look.state()), Duration.ofMinutes(1))
                .orElseThrow();

        assertThat(ended.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(seen).hasSize(9).endsWith(ImportState.COMPLETED);
        assertThat(client.waits.pauses())
                .isSorted()
                .startsWith(Duration.ofMillis(200), Duration.ofMillis(300))
                .endsWith(Duration.ofSeconds(2));
    }

    @Test
    void doesNotCallAnImportEndedThatIsNot() {
        for (int look = 0; look < 4; look++) {
            client.server.answers(200, ClientFixture.job("running"));
        }

        assertThat(imports.await(ID, Duration.ofMillis(900))).isEmpty();
        assertThat(client.waits.pauses().stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofMillis(900));
    }

    @Test
    void keepsWaitingWhileTheServerIsAway() {
        for (int attempt = 0; attempt < 4; attempt++) {
            client.server.breaksOff();
        }
        client.server.answers(200, ClientFixture.job("completed"));

        assertThat(imports.await(ID, Duration.ofMinutes(1))).isPresent();
    }

    @Test
    void saysThatTheServerIsStillAwayAtTheLimit() {
        for (int attempt = 0; attempt < 9; attempt++) {
            client.server.breaksOff();
        }

        assertThatThrownBy(() -> imports.await(ID, Duration.ofMillis(1))).isInstanceOf(TransportException.class);
    }

    @Test
    void listsTheRowsThatFailed() {
        client.server.answers(200, "{\"items\": [{\"row\": 3, \"code\": \"REQUIRED\", \"detail\": \"no name\"}]}");

        assertThat(imports.errors(ID).stream().map(RowError::row)).containsExactly(3L);
        assertThat(client.server.received().get(1).target())
                .startsWith("/v1/directories/adriatic/imports/" + ID + "/errors");
    }

    private static InputStream content(AtomicInteger opened, String text) {
        opened.incrementAndGet();
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
