package org.chainhall.server.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chainhall.api.model.ImportFormat;
import org.chainhall.api.model.ImportMode;
import org.chainhall.api.model.ImportState;
import org.chainhall.server.platform.http.Problem;
import org.chainhall.server.support.TestDatabase;
import org.junit.jupiter.api.Test;

class ImportServiceTest {
    private static final String FILE = "id,name,city,country\n1,One,,\n";

    private final TestImports imports = new TestImports();
    private final ImportService service = imports.service();

    @Test
    void takesAFileOnce() {
        ImportId id = imports.upload(FILE);

        assertProblem(() -> send(id, TestImports.bytes("other")), 409, "IMPORT_NOT_AWAITING_CONTENT");

        assertThat(imports.count("import_chunk")).isEqualTo(1);
        assertThat(imports.count("import_lease")).isEqualTo(1);
    }

    @Test
    void anUploadThatBreaksOffLeavesTheImportAsItWas() {
        ImportId id = imports.create(ImportMode.UPSERT, false);
        InputStream broken =
                new SequenceInputStream(TestImports.bytes("x".repeat(700_000)), new InterveningStream(() -> {
                    assertThat(imports.count("import_chunk")).isEqualTo(2);
                    throw new IOException("connection reset");
                }));

        assertProblem(() -> send(id, broken), 400, "UPLOAD_BROKEN");

        assertThat(imports.job(id).state()).isEqualTo(ImportState.AWAITING_CONTENT);
        assertThat(imports.count("import_chunk")).isZero();
        assertThat(send(id, TestImports.bytes(FILE)).state()).isEqualTo(ImportState.RUNNING);
    }

    @Test
    void ofTwoUploadsAtOnceTheFirstToBeWholeCounts() {
        ImportId id = imports.create(ImportMode.UPSERT, false);
        InputStream slow = new SequenceInputStream(
                TestImports.bytes("x".repeat(300_000)), new InterveningStream(() -> send(id, TestImports.bytes(FILE))));

        assertProblem(() -> send(id, slow), 409, "IMPORT_NOT_AWAITING_CONTENT");

        assertThat(imports.count("import_chunk")).isEqualTo(1);
        imports.runAll();
        assertThat(imports.job(id).rowsCreated()).isEqualTo(1);
    }

    @Test
    void holdsNoTransactionWhileItWaitsForTheClient() {
        ImportId id = imports.create(ImportMode.UPSERT, false);
        InputStream slow = new SequenceInputStream(
                TestImports.bytes(FILE + "x".repeat(300_000)),
                new InterveningStream(() -> assertThat(idleInTransaction()).isZero()));

        send(id, slow);
    }

    @Test
    void refusesTheOtherFormat() {
        ImportId id = imports.create(ImportMode.UPSERT, false);

        assertProblem(
                () -> service.upload(imports.directory(), id, ImportFormat.NDJSON, TestImports.bytes("{}")),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void wantsAMappingForCsvAlone() {
        assertProblem(() -> create(ImportFormat.CSV, ""), 400, "VALIDATION_FAILED");
        assertProblem(() -> create(ImportFormat.CSV, "{\"names\": [{\"text\": {}}]}"), 400, "VALIDATION_FAILED");
        assertProblem(
                () -> create(ImportFormat.NDJSON, "{\"names\": [{\"text\": {\"column\": \"a\"}}]}"),
                400,
                "VALIDATION_FAILED");
    }

    @Test
    void cancelsAnImportThatStillAwaitsItsFile() {
        ImportId id = imports.create(ImportMode.UPSERT, false);

        service.cancel(imports.directory(), id);
        assertThat(service.cancel(imports.directory(), id).state()).isEqualTo(ImportState.CANCELLED);

        assertProblem(() -> send(id, TestImports.bytes(FILE)), 409, "IMPORT_NOT_AWAITING_CONTENT");
        imports.runAll();
        assertThat(imports.count("import_lease")).isZero();
    }

    @Test
    void doesNotCancelWhatHasEnded() {
        ImportId id = imports.upload(FILE);
        imports.runAll();

        assertProblem(() -> service.cancel(imports.directory(), id), 409, "IMPORT_ENDED");
    }

    @Test
    void knowsNothingOfAnotherDirectory() {
        ImportId id = imports.upload(FILE);
        TestImports other = new TestImports();

        assertProblem(() -> other.job(id), 404, "NOT_FOUND");
        assertProblem(() -> other.errors(id), 404, "NOT_FOUND");
        assertProblem(() -> other.service().cancel(other.directory(), id), 404, "NOT_FOUND");
        assertThat(other.service().list(other.directory(), Optional.empty(), 10))
                .isEmpty();
    }

    private ImportJob send(ImportId id, InputStream file) {
        return service.upload(imports.directory(), id, ImportFormat.CSV, file);
    }

    private ImportJob create(ImportFormat format, String mapping) {
        return service.create(
                imports.directory(),
                format,
                ImportMode.UPSERT,
                false,
                Optional.of(mapping).filter(m -> !m.isEmpty()).map(TestImports::mapping));
    }

    private static long idleInTransaction() {
        return TestDatabase.shared()
                .superuser()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM pg_stat_activity"
                                + " WHERE datname = current_database() AND state LIKE 'idle in transaction%'")
                        .mapTo(Long.class)
                        .one());
    }

    private static void assertProblem(ThrowingCallable call, int status, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type().status()).isEqualTo(status);
            assertThat(problem.type().code()).isEqualTo(code);
        });
    }

    /** An empty stream that lets something happen when it is asked for more. */
    private static final class InterveningStream extends InputStream {
        private final Event event;

        InterveningStream(Event event) {
            this.event = event;
        }

        @Override
        public int read() throws IOException {
            event.happen();
            return -1;
        }

        interface Event {
            void happen() throws IOException;
        }
    }
}
