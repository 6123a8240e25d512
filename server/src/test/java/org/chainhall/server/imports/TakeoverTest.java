package org.chainhall.server.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainhall.api.model.ImportMode;
import org.chainhall.api.model.ImportState;
import org.chainhall.server.support.TestDatabase;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TakeoverTest {
    private static final int ROWS = 300;
    /** With rows of every outcome, and ids that come again in later batches. */
    private static final String FILE = IntStream.rangeClosed(1, ROWS)
            .mapToObj(n -> n % 7 == 0
                    ? n + ",,,\n"
                    : n % 11 == 0 ? n - 5 + ",Again " + n + ",,\n" : n + ",Name " + n + ",,DE\n")
            .collect(Collectors.joining("", "id,name,city,country\n", ""));

    private final TestImports imports = new TestImports();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void endsAsIfNoWorkerHadBeenKilled(long seed) {
        List<Object> uninterrupted = uninterrupted(ImportMode.UPSERT);
        Random random = new Random(seed);
        ImportId id = imports.upload(FILE);

        for (int kills = 0; kills < 4; kills++) {
            int last = 1 + random.nextInt(ROWS - 1);
            assertThatThrownBy(() -> imports.runNext(after(last, TakeoverTest::die)))
                    .isInstanceOf(Killed.class);
            imports.lapse();
        }
        imports.runAll();

        assertThat(imports.outcome(id)).isEqualTo(uninterrupted);
    }

    @ParameterizedTest
    @EnumSource(ImportMode.class)
    void endsAsIfNoConnectionHadBroken(ImportMode mode) {
        List<Object> uninterrupted = uninterrupted(mode);
        ImportId id = imports.upload(mode, false, FILE);

        // The pool has just looked at its connections and trusts them for a second.
        Throwable broken = catchThrowable(() -> imports.runNext(after(130, () -> {
            imports.job(id);
            breakConnections();
        })));
        assertThat(broken)
                .satisfiesAnyOf(
                        none -> assertThat(none).isNull(),
                        failure -> assertThat(failure).isInstanceOf(JdbiException.class));
        // Nor does the code try a transaction again whose commit may have been lost: the next worker goes on instead,
        // as
        // soon as the pool has looked at its connections once more.
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(JdbiException.class)
                .untilAsserted(() -> {
                    imports.lapse();
                    imports.runAll();
                });

        assertThat(imports.outcome(id)).isEqualTo(uninterrupted);
    }

    @Test
    void leavesALivingWorkersImportAlone() {
        imports.upload(FILE);
        imports.leases(TestImports.LEASE).claim();

        assertThat(imports.leases(TestImports.LEASE).claim()).isEmpty();
    }

    @Test
    void aWorkerWhoseLeaseRanOutWritesNothingMore() {
        List<Object> uninterrupted = uninterrupted(ImportMode.UPSERT);
        ImportId id = imports.upload(FILE);

        assertThatThrownBy(() -> imports.runNext(after(130, () -> {
                    imports.lapse();
                    imports.runAll();
                })))
                .isInstanceOf(LeaseLostException.class);

        assertThat(imports.outcome(id)).isEqualTo(uninterrupted);
    }

    @Test
    void twoWorkersThatBothBelieveToHaveItWriteEachRowOnce() {
        List<Object> uninterrupted = uninterrupted(ImportMode.UPSERT);
        ImportId id = imports.upload(FILE);

        assertThatThrownBy(() -> imports.runNext(after(130, () -> {
                    imports.lapse();
                    assertThatThrownBy(() -> imports.runNext(after(190, TakeoverTest::die)))
                            .isInstanceOf(Killed.class);
                })))
                .isInstanceOf(LeaseLostException.class);
        assertThat(imports.job(id).checkpoint()).isEqualTo(180);
        imports.lapse();
        imports.runAll();

        assertThat(imports.outcome(id)).isEqualTo(uninterrupted);
    }

    @Test
    void aServerThatStopsHandsItsImportOn() {
        List<Object> uninterrupted = uninterrupted(ImportMode.UPSERT);
        ImportId id = imports.upload(FILE);
        AtomicInteger asked = new AtomicInteger();

        imports.runNext(() -> asked.incrementAndGet() > 130);
        assertThat(imports.job(id).checkpoint()).isEqualTo(130);
        imports.runAll();

        assertThat(imports.outcome(id)).isEqualTo(uninterrupted);
    }

    @Test
    void aCancelledImportStopsAndKeepsWhatWasWritten() {
        ImportId id = imports.upload(FILE);

        imports.runNext(after(130, () -> imports.service().cancel(imports.directory(), id)));
        imports.runAll();

        assertThat(imports.job(id))
                .extracting(ImportJob::state, ImportJob::checkpoint)
                .containsExactly(ImportState.CANCELLED, 120L);
        assertThat(imports.providers()).hasSizeBetween(80, 120);
        assertThat(imports.count("import_chunk")).isZero();
        assertThat(imports.count("import_lease")).isZero();
    }

    @Test
    void aDirectoryCanBeDeletedWhileAnImportRuns() {
        imports.upload(FILE);

        assertThatThrownBy(() -> imports.runNext(after(130, imports::deleteDirectory)))
                .isInstanceOf(LeaseLostException.class);

        assertThat(List.of("import_job", "import_chunk", "import_row_error", "import_lease", "provider"))
                .allSatisfy(table -> assertThat(imports.count(table)).isZero());
    }

    @Test
    void theImportsOfADirectoryRunOneAfterTheOther() {
        ImportId first = imports.upload(FILE);
        ImportId second = imports.upload(FILE);
        ImportLeases leases = imports.leases(TestImports.LEASE);

        ImportLease lease = leases.claim().orElseThrow();
        assertThat(lease.id()).isEqualTo(first);
        assertThat(leases.claim()).isEmpty();

        imports.lapse();
        ImportLease again = leases.claim().orElseThrow();
        assertThat(again.id()).isEqualTo(first);

        imports.runner(leases).run(again, () -> false);
        assertThat(leases.claim().orElseThrow().id()).isEqualTo(second);
    }

    private static List<Object> uninterrupted(ImportMode mode) {
        TestImports imports = new TestImports();
        ImportId id = imports.upload(mode, false, FILE);
        imports.runAll();
        return imports.outcome(id);
    }

    /** Lets some rows pass, does something before the next one, and lets the rest pass. */
    private static BooleanSupplier after(int rows, Runnable event) {
        AtomicInteger asked = new AtomicInteger();
        return () -> {
            if (asked.getAndIncrement() == rows) {
                event.run();
            }
            return false;
        };
    }

    private static void die() {
        throw new Killed();
    }

    private static void breakConnections() {
        TestDatabase.shared()
                .superuser()
                .useHandle(handle -> handle.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND usename = 'chainhall_server'"));
    }

    /** Nobody handles it, as nobody handles kill -9. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
