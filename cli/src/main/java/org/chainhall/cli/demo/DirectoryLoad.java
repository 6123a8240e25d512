package org.chainhall.cli.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chainhall.cli.CommandFailure;
import org.chainhall.cli.demo.DemoFile.DirectoryKeys;
import org.chainhall.cli.demo.generator.DemoContent;
import org.chainhall.cli.demo.generator.DemoDirectory;
import org.chainhall.client.ChainhallClient;
import org.chainhall.client.ConflictException;
import org.chainhall.client.ImportsClient;
import org.chainhall.client.UnavailableException;
import org.chainhall.client.model.ImportDraft;
import org.chainhall.client.model.ImportFormat;
import org.chainhall.client.model.ImportJob;
import org.chainhall.client.model.ImportState;
import org.chainhall.client.model.ProviderProfile;
import org.chainhall.client.model.RowError;

/** Loads the providers of one directory by an import, with the directory's own keys; closes the clients it was given. */
final class DirectoryLoad implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final ObjectWriter JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build()
            .writer();

    private final DemoDirectory directory;
    private final DirectoryKeys keys;
    private final ChainhallClient admin;
    private final ChainhallClient searcher;
    private final Consumer<String> progress;
    private Optional<UUID> sent = Optional.empty();
    private long written;

    DirectoryLoad(
            DemoDirectory directory,
            DirectoryKeys keys,
            ChainhallClient admin,
            ChainhallClient searcher,
            Consumer<String> progress) {
        this.directory = directory;
        this.keys = keys;
        this.admin = admin;
        this.searcher = searcher;
        this.progress = progress;
    }

    DirectoryKeys keys() {
        return keys;
    }

    /** Sends the file; providers that an interrupted run has loaded are found unchanged. */
    void send(DemoContent content) {
        imports().list().stream().forEach(this::cancel);
        byte[] file = content.providers(directory)
                .map(DirectoryLoad::line)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        ImportJob job = imports()
                .create(ImportDraft.builder().format(ImportFormat.NDJSON).build());
        imports().upload(job, () -> new ByteArrayInputStream(file), bytes -> {});
        sent = Optional.of(job.id());
        say("%,d providers sent".formatted(directory.size()));
    }

    private void cancel(ImportJob earlier) {
        try {
            imports().cancel(earlier.id());
        } catch (ConflictException ended) {
            // Then it is in nobody's way.
        }
    }

    private static String line(ProviderProfile profile) {
        try {
            return JSON.writeValueAsString(profile) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a made-up provider cannot be written", e);
        }
    }

    /** Waits until all is written and search has caught up. */
    void await() {
        ImportJob job = imports()
                .await(sent.orElseThrow(), this::report, LIMIT)
                .orElseThrow(() -> failure("its import takes longer than " + LIMIT));
        if (!job.state().equals(ImportState.COMPLETED) || job.rows().failed() > 0) {
            throw failure(reason(job));
        }
        awaitSearch();
        say("%,d providers can be found".formatted(directory.size()));
    }

    private void report(ImportJob job) {
        if (job.state().equals(ImportState.RUNNING) && job.rows().read() > written) {
            written = job.rows().read();
            say("%,d of %,d providers written".formatted(job.rows().read(), directory.size()));
        }
    }

    private String reason(ImportJob job) {
        return imports().errors(job.id()).stream()
                .findFirst()
                .map(RowError::detail)
                .or(() -> Optional.ofNullable(job.failure()))
                .orElse("its import is " + job.state());
    }

    private void awaitSearch() {
        long begin = System.nanoTime();
        while (found() < directory.size()) {
            if (System.nanoTime() - begin > LIMIT.toNanos()) {
                throw failure("search finds %d of its %d providers".formatted(found(), directory.size()));
            }
            pause();
        }
    }

    private long found() {
        try {
            return searcher.directory(directory.slug())
                    .search()
                    .all()
                    .limit(1)
                    .fetch()
                    .total()
                    .value();
        } catch (UnavailableException e) {
            return 0; // Elasticsearch is just starting
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted while filling the demo");
        }
    }

    private ImportsClient imports() {
        return admin.directory(directory.slug()).imports();
    }

    private void say(String what) {
        progress.accept(directory.slug() + ": " + what);
    }

    private CommandFailure failure(String reason) {
        return new CommandFailure("the directory %s could not be filled: %s".formatted(directory.slug(), reason));
    }

    @Override
    public void close() {
        admin.close();
        searcher.close();
    }
}
