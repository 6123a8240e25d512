package org.chainhall.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.chainhall.client.internal.ImportsApi;
import org.chainhall.client.internal.Upload;
import org.chainhall.client.model.ImportDraft;
import org.chainhall.client.model.ImportFormat;
import org.chainhall.client.model.ImportJob;
import org.chainhall.client.model.ImportJobPage;
import org.chainhall.client.model.RowError;
import org.chainhall.client.model.RowErrorPage;

/**
 * Loads files of any size into a directory: prepare, send, wait, read what failed.
 *
 * <pre>{@code
 * ImportJob job = imports.create(ImportDraft.builder().format(ImportFormat.CSV).mapping(mapping).build());
 * imports.upload(job, Path.of("providers.csv"));
 * ImportJob ended = imports.await(job.id(), Duration.ofHours(1)).orElseThrow();
 * for (RowError error : imports.errors(job.id())) {
 *     System.err.println("row " + error.row() + ": " + error.detail());
 * }
 * }</pre>
 */
public final class ImportsClient {
    private final Transport transport;
    private final String directory;

    ImportsClient(Transport transport, String directory) {
        this.transport = transport;
        this.directory = directory;
    }

    /** All imports, in the order of their creation. */
    public Pages<ImportJob> list() {
        return new Pages<>((limit, cursor) -> {
            ImportJobPage page = transport.send(
                    ImportsApi.listImports(directory).limit(limit).cursor(cursor));
            return Page.of(page.items(), page.nextCursor());
        });
    }

    public ImportJob get(UUID id) {
        return transport.send(ImportsApi.getImport(directory, id));
    }

    /** Prepares an import; then send its file. */
    public ImportJob create(ImportDraft draft) {
        return transport.send(ImportsApi.createImport(directory, draft)
                .idempotencyKey(UUID.randomUUID().toString()));
    }

    /** Sends the file of an import. */
    public ImportJob upload(ImportJob job, Path file) {
        return upload(job, file, sent -> {});
    }

    /**
     * Sends the file of an import.
     *
     * @param progress hears, on another thread, how many bytes have been sent; it begins anew if the upload is repeated
     */
    public ImportJob upload(ImportJob job, Path file, LongConsumer progress) {
        try {
            OptionalLong length = OptionalLong.of(Files.size(file));
            return upload(job, new Upload(contentType(job.format()), length, () -> open(file), progress));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends the content of an import from elsewhere. It is streamed; for a repetition the source is opened again.
     *
     * @param progress hears, on another thread, how many bytes have been sent; it begins anew if the upload is repeated
     */
    public ImportJob upload(ImportJob job, Supplier<? extends InputStream> content, LongConsumer progress) {
        return upload(job, new Upload(contentType(job.format()), OptionalLong.empty(), content, progress));
    }

    private ImportJob upload(ImportJob job, Upload upload) {
        try {
            return transport.send(ImportsApi.uploadImportContent(directory, job.id(), upload));
        } catch (ConflictException e) {
            // An earlier attempt may have arrived whole while its answer was lost; its content counts, and it is the
            // same.
            if (e.attempts() == 1) {
                throw e;
            }
            return get(job.id());
        }
    }

    private static String contentType(ImportFormat format) {
        return format.equals(ImportFormat.NDJSON) ? "application/x-ndjson" : "text/csv";
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the import has ended; empty if it has not within the limit. */
    public Optional<ImportJob> await(UUID id, Duration limit) {
        return await(id, job -> {}, limit);
    }

    /**
     * Waits until the import has ended, telling a listener each state that it sees on the way. A server that is away for a
     * while does not end the waiting, for the import goes on by itself; one that is still away at the limit does.
     *
     * @return the import as it ended; empty if it has not ended within the limit
     */
    public Optional<ImportJob> await(UUID id, Consumer<ImportJob> listener, Duration limit) {
        return new ImportWatch(transport, ImportsApi.getImport(directory, id), listener).await(limit);
    }

    /** The rows that failed, in the order of the file. */
    public Pages<RowError> errors(UUID id) {
        return new Pages<>((limit, cursor) -> {
            RowErrorPage page = transport.send(
                    ImportsApi.listImportErrors(directory, id).limit(limit).cursor(cursor));
            return Page.of(page.items(), page.nextCursor());
        });
    }

    /** Cancels an import; rows that were written stay. */
    public ImportJob cancel(UUID id) {
        return transport.send(ImportsApi.cancelImport(directory, id));
    }
}
