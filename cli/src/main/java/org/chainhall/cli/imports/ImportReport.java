package org.chainhall.cli.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainhall.client.ImportsClient;
import org.chainhall.client.model.ImportJob;
import org.chainhall.client.model.ImportRows;
import org.chainhall.client.model.RowError;
import org.jspecify.annotations.Nullable;

/** What became of the rows. */
final class ImportReport {
    private static final int SHOWN = 20;

    private final ImportsClient imports;
    private final PrintStream out;

    ImportReport(ImportsClient imports, PrintStream out) {
        this.imports = imports;
        this.out = out;
    }

    void print(ImportJob job, Optional<Path> errorsFile) {
        ImportRows rows = job.rows();
        out.printf(
                Locale.ROOT,
                "Import %s %s%s: %,d rows read, %,d created, %,d updated, %,d unchanged, %,d failed%n",
                job.id(),
                job.state(),
                job.dryRun() ? " (dry run, nothing was written)" : "",
                rows.read(),
                rows.created(),
                rows.updated(),
                rows.unchanged(),
                rows.failed());
        if (rows.failed() > 0) {
            show(job);
        }
        errorsFile.ifPresent(file -> write(job, file));
    }

    private void show(ImportJob job) {
        List<RowError> first = imports.errors(job.id()).pageSize(SHOWN + 1).stream()
                .limit(SHOWN + 1)
                .toList();
        first.stream().limit(SHOWN).map(ImportReport::line).forEach(out::println);
        if (first.size() > SHOWN) {
            out.println("  ... and more; --errors FILE lists them all");
        }
    }

    private static String line(RowError error) {
        return "  row " + error.row()
                + Stream.of(part("", error.externalId()), part("column ", error.column()), part("", error.pointer()))
                        .flatMap(Optional::stream)
                        .map(part -> ", " + part)
                        .collect(Collectors.joining())
                + ": " + error.detail() + " (" + error.code() + ")";
    }

    private static Optional<String> part(String name, @Nullable String value) {
        return Optional.ofNullable(value).map(text -> name + text);
    }

    private void write(ImportJob job, Path file) {
        long written = 0;
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("row", "externalId", "column", "pointer", "code", "detail");
            for (RowError error : imports.errors(job.id())) {
                csv.writeRecord(
                        String.valueOf(error.row()),
                        error.externalId(),
                        error.column(),
                        error.pointer(),
                        error.code(),
                        error.detail());
                written++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.printf(Locale.ROOT, "%,d faults of rows are in %s%n", written, file);
    }
}
