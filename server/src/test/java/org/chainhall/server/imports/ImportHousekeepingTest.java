package org.chainhall.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.chainhall.api.model.ImportMode;
import org.chainhall.api.model.ImportState;
import org.chainhall.server.support.TestDatabase;
import org.junit.jupiter.api.Test;

class ImportHousekeepingTest {
    private static final String FILE = "id,name,city,country\n1,One,,\n,Nameless,,\n";

    private final TestImports imports = new TestImports();

    @Test
    void cancelsWhatHasWaitedForItsFileForADay() {
        ImportId fresh = imports.create(ImportMode.UPSERT, false);
        ImportId old = imports.create(ImportMode.UPSERT, false);
        age(old, "25 hours");

        keepHouse();

        assertThat(imports.job(old).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(imports.job(fresh).state()).isEqualTo(ImportState.AWAITING_CONTENT);
        assertThat(imports.count("import_lease")).isEqualTo(1);
    }

    @Test
    void forgetsWhatEndedLongAgoWithItsErrors() {
        ImportId old = imports.run(FILE).id();
        ImportId recent = imports.run(FILE).id();
        age(old, "31 days");
        age(recent, "29 days");

        keepHouse();

        assertThat(imports.service().list(imports.directory(), Optional.empty(), 10))
                .extracting(ImportJob::id)
                .containsExactly(recent);
        assertThat(imports.count("import_row_error")).isEqualTo(1);
        assertThat(imports.count("provider")).isEqualTo(1);
    }

    @Test
    void forgetsAlsoWhatACancelledImportGotTooLate() throws Exception {
        ImportId id = imports.create(ImportMode.UPSERT, false);
        imports.service().cancel(imports.directory(), id);
        imports.runAll();
        imports.spool().write(imports.directory(), id, UUID.randomUUID(), TestImports.bytes(FILE));
        age(id, "31 days");

        keepHouse();

        assertThat(imports.count("import_chunk")).isZero();
        assertThat(imports.count("import_job")).isZero();
    }

    @Test
    void keepsWhatNoWorkerHasCleanedUpBehind() {
        ImportId id = imports.upload(FILE);
        imports.service().cancel(imports.directory(), id);
        age(id, "31 days");

        keepHouse();

        assertThat(imports.job(id).state()).isEqualTo(ImportState.CANCELLED);
        imports.runAll();
        keepHouse();
        assertThat(imports.count("import_job")).isZero();
    }

    private void keepHouse() {
        imports.housekeeping(Duration.ofDays(30)).accept(imports.directory());
    }

    private static void age(ImportId id, String interval) {
        TestDatabase.shared()
                .superuser()
                .useHandle(handle -> handle.createUpdate(
                                "UPDATE import_job SET created_at = created_at - :age::interval, ended_at = ended_at - :age::interval"
                                        + " WHERE id = :id")
                        .bind("age", interval)
                        .bind("id", id)
                        .execute());
    }
}
