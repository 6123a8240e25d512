package org.chainhall.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chainhall.client.DirectoryClient;
import org.chainhall.client.model.ImportJob;

/**
 * Imports a file into two directories: into the one undisturbed, into the other while the server is killed over and over.
 * Both must be the same afterwards. They are deleted if they are, and left for whoever wants to know if they are not.
 */
final class KilledImport {
    private static final Duration LIMIT = Duration.ofHours(1);
    private static final int SHOWN = 10;

    private final CsvImport csv;
    private final int kills;

    KilledImport(CsvImport csv, int kills) {
        this.csv = csv;
        this.kills = kills;
    }

    /** @return whether the two directories are the same */
    boolean run(Path dataDirectory) throws IOException, InterruptedException {
        try (ChildDemo demo = ChildDemo.start(dataDirectory);
                Installation at = demo.installation()) {
            String run = Installation.unique();
            List<String> differences = differences(
                    undisturbed(at.directory("undisturbed-" + run), demo), at.directory("killed-" + run), demo);
            differences.stream().limit(SHOWN).forEach(difference -> Output.line("  %s", difference));
            Output.line("%s", differences.isEmpty() ? "equal" : differences.size() + " differences");
            if (differences.isEmpty()) {
                at.delete("undisturbed-" + run);
                at.delete("killed-" + run);
            }
            return differences.isEmpty();
        }
    }

    /** A directory after its import. */
    private record Imported(DirectoryClient directory, ImportJob job) {
        List<?> errors() {
            return directory.imports().errors(job.id()).stream().toList();
        }
    }

    private Imported undisturbed(DirectoryClient directory, ChildDemo demo) throws IOException {
        long before = demo.highestMemory();
        Imported imported = await(directory, csv.start(directory));
        Output.line("undisturbed: %s %s", imported.job.state(), imported.job.rows());
        Output.line("server's highest memory: %d MiB, before the import %d MiB", demo.highestMemory(), before);
        return imported;
    }

    private List<String> differences(Imported undisturbed, DirectoryClient directory, ChildDemo demo)
            throws IOException, InterruptedException {
        ImportJob job = csv.start(directory);
        Kills meanwhile = new Kills(demo);
        meanwhile.during(directory, job, undisturbed.job.rows().read(), kills);
        Imported killed = await(directory, job);
        Output.line("killed: %s %s", killed.job.state(), killed.job.rows());
        Output.line("highest memory of any server: %d MiB", meanwhile.highestMemory());
        return differences(undisturbed, killed);
    }

    private static Imported await(DirectoryClient directory, ImportJob job) {
        return new Imported(
                directory, directory.imports().await(job.id(), LIMIT).orElseThrow());
    }

    private static List<String> differences(Imported expected, Imported actual) throws InterruptedException {
        List<String> differences = new ArrayList<>();
        if (!actual.job.state().equals(expected.job.state())
                || !actual.job.rows().equals(expected.job.rows())) {
            differences.add("the imports ended differently");
        }
        if (!actual.errors().equals(expected.errors())) {
            differences.add("the imports have other errors");
        }
        for (Imported each : List.of(expected, actual)) {
            long rows = expected.job.rows().created();
            if (!Found.await(each.directory, rows, LIMIT) || Found.in(each.directory) != rows) {
                differences.add("a search finds %d of %d providers".formatted(Found.in(each.directory), rows));
            }
        }
        differences.addAll(new Comparison().differences(expected.directory, actual.directory));
        return differences;
    }
}
