package org.chainhall.cli.imports;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.chainhall.cli.CommandFailure;
import org.chainhall.client.ChainhallException;
import org.chainhall.client.ImportsClient;
import org.chainhall.client.TransportException;
import org.chainhall.client.UnavailableException;
import org.chainhall.client.model.ImportJob;
import org.chainhall.client.model.ImportState;

/** One import from its creation to its report. */
final class ImportRun {
    private final ImportsClient imports;
    private final Progress progress;
    private final PrintStream out;
    private final Patience patience;

    /** How long it goes without an answer before it says so, and how often before it gives up. */
    record Patience(Duration look, int looks) {}

    ImportRun(ImportsClient imports, Progress progress, PrintStream out, Patience patience) {
        this.imports = imports;
        this.progress = progress;
        this.out = out;
        this.patience = patience;
    }

    void run(ImportOptions options) {
        ImportJob job = imports.create(options.draft());
        try (Farewell farewell = Farewell.of(options, job.id(), out)) {
            upload(options, job);
            farewell.contentArrived();
            ImportJob ended = follow(options, job);
            new ImportReport(imports, out).print(ended, options.errors());
            if (!ended.state().equals(ImportState.COMPLETED)) {
                throw new CommandFailure("import " + ended.id() + " " + ended.state()
                        + Optional.ofNullable(ended.failure())
                                .map(reason -> ": " + reason)
                                .orElse(""));
            }
        }
    }

    private void upload(ImportOptions options, ImportJob job) {
        try (Progress.Task task = progress.begin("Sending", Progress.Unit.BYTES, Files.size(options.file()))) {
            imports.upload(job, options.file(), task::reached);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportJob follow(ImportOptions options, ImportJob job) {
        try (Progress.Task task =
                progress.begin("Loading", Progress.Unit.ROWS, RowCount.of(options.file(), options.format()))) {
            int away = 0;
            while (true) {
                try {
                    Optional<ImportJob> ended = imports.await(
                            job.id(), seen -> task.reached(seen.rows().read()), patience.look());
                    if (ended.isPresent()) {
                        return ended.get();
                    }
                    away = 0;
                } catch (TransportException | UnavailableException e) {
                    away = stillAway(e, away + 1);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The import goes on when the server does, so a restart of the server is no reason to give up. */
    private int stillAway(ChainhallException failure, int times) {
        if (times == patience.looks() || Thread.currentThread().isInterrupted()) {
            throw failure;
        }
        progress.say("The server does not answer; waiting for it.");
        return times;
    }
}
