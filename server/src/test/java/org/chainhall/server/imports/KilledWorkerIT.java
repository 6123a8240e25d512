package org.chainhall.server.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainhall.localstack.DatabaseLogin;
import org.chainhall.server.support.TestDatabase;
import org.junit.jupiter.api.Test;

class KilledWorkerIT {
    private static final int ROWS = 3_000;
    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** With bad rows, and ids that come again. */
    private static final String FILE = IntStream.rangeClosed(1, ROWS)
            .mapToObj(
                    n -> n % 50 == 0 ? n - 40 + ",Again,,\n" : n % 60 == 0 ? n + ",,,\n" : n + ",Name " + n + ",,DE\n")
            .collect(Collectors.joining("", "id,name,city,country\n", ""));

    @Test
    void anImportSurvivesItsWorkersBeingKilled() throws IOException, InterruptedException {
        TestImports undisturbed = new TestImports();
        ImportId expected = undisturbed.upload(FILE);
        undisturbed.runAll();
        TestImports imports = new TestImports();
        ImportId id = imports.upload(FILE);

        for (long beyond : List.of(0L, 1_000L)) {
            Process worker = start(imports);
            await().atMost(LIMIT).pollInterval(Duration.ofMillis(5)).until(() -> checkpoint(imports, id) > beyond);
            kill(worker);
            assertThat(checkpoint(imports, id)).isLessThan(ROWS);
        }
        Process last = start(imports);
        try {
            await().atMost(LIMIT).until(() -> imports.count("import_lease") == 0);
        } finally {
            kill(last);
        }

        assertThat(imports.outcome(id)).isEqualTo(undisturbed.outcome(expected));
    }

    private static long checkpoint(TestImports imports, ImportId id) {
        return imports.job(id).checkpoint();
    }

    private static Process start(TestImports imports) throws IOException {
        DatabaseLogin login = TestDatabase.shared().logins().server();
        return ImportWorkerProcess.start(login, imports.directory());
    }

    private static void kill(Process worker) throws InterruptedException {
        worker.destroyForcibly().waitFor();
    }
}
