package org.chainhall.server.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.chainhall.api.model.NameKind;
import org.chainhall.api.model.ProviderName;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.server.codelist.CodeListFeature;
import org.chainhall.server.place.PlaceFeature;
import org.chainhall.server.platform.database.DirectoryChanges;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.http.JsonMappers;
import org.chainhall.server.platform.http.Problem;
import org.chainhall.server.platform.http.StrictJson;
import org.chainhall.server.platform.idempotency.Idempotency;
import org.chainhall.server.platform.locale.CldrNames;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.provider.ProviderFeature;
import org.chainhall.server.provider.ProviderService;
import org.chainhall.server.region.Regions;
import org.chainhall.server.support.TestDatabase;
import org.jdbi.v3.core.generic.GenericType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deletes a directory while others write into it: whatever was written is deleted from the index too, or refused. */
class DirectoryDeletionTest {
    private final TestDatabase database = TestDatabase.shared();
    private final Transactions transactions = database.transactions();
    private final DirectoryService directories;
    private final ProviderService providers;
    private final Directory directory;
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final CountDownLatch paused = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    DirectoryDeletionTest() throws Exception {
        InstantSource clock = InstantSource.system();
        CldrNames names = new CldrNames();
        CodeListFeature codeLists = new CodeListFeature(names);
        Cursors cursors = new Cursors("a-secret-that-only-the-tests-know");
        PlaceFeature places = new PlaceFeature(names, cursors);
        StrictJson json = new StrictJson(
                JsonMappers.strict(), Validation.buildDefaultValidatorFactory().getValidator());
        directories = new DirectoryFeature(
                        transactions,
                        new DirectoryChanges(database.server()),
                        new Regions(List.of()),
                        codeLists.lists(),
                        places.places(),
                        cursors,
                        json,
                        clock)
                .service();
        providers = new ProviderFeature(
                        transactions,
                        directories,
                        codeLists.lists(),
                        places.places(),
                        cursors,
                        new Idempotency(transactions, JsonMappers.lenient(), clock),
                        json,
                        JsonMappers.lenient(),
                        clock)
                .service();
        directory = directories.find(database.newDirectory()).orElseThrow();
    }

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @Test
    void recordsTheDeletionOfEveryProvider() {
        Provider once = providers.create(directory, named("Once"));
        Provider twice = providers.create(directory, named("Twice"));
        providers.replace(directory, twice.id(), named("Thrice"), "\"1\"");

        directories.delete(directory.slug(), "\"1\"");

        assertThat(deletions())
                .isEqualTo(Map.of(once.id().value(), 2L, twice.id().value(), 3L));
        assertThatThrownBy(() -> directories.getCurrent(directory.slug())).isInstanceOf(Problem.class);
    }

    @Test
    void waitsForAnInsertThatIsRunningAndDeletesItsRow() throws Exception {
        Future<Provider> insert = pool.submit(() -> transactions.in(directory.id(), () -> {
            Provider created = providers.create(directory, named("Late"));
            pause();
            return created;
        }));
        await(paused);

        Future<?> deletion = pool.submit(() -> directories.delete(directory.slug(), "\"1\""));
        waitForALock();
        goOn.countDown();

        deletion.get(20, TimeUnit.SECONDS);
        assertThat(deletions()).isEqualTo(Map.of(insert.get().id().value(), 2L));
    }

    @Test
    void deletesTheVersionThatARunningUpdateLeaves() throws Exception {
        Provider provider = providers.create(directory, named("Before"));
        Future<?> update = pool.submit(() -> transactions.in(directory.id(), () -> {
            Provider changed = providers.replace(directory, provider.id(), named("After"), "\"1\"");
            pause();
            return changed;
        }));
        await(paused);

        Future<?> deletion = pool.submit(() -> directories.delete(directory.slug(), "\"1\""));
        waitForALock();
        goOn.countDown();

        update.get(20, TimeUnit.SECONDS);
        deletion.get(20, TimeUnit.SECONDS);
        assertThat(deletions()).isEqualTo(Map.of(provider.id().value(), 3L));
    }

    @Test
    void refusesAnInsertThatComesDuringTheDeletion() throws Exception {
        directories.onDelete(deleted -> pause());
        Future<?> deletion = pool.submit(() -> directories.delete(directory.slug(), "\"1\""));
        await(paused);

        Future<Provider> insert = pool.submit(() -> providers.create(directory, named("Too late")));
        waitForALock();
        goOn.countDown();

        deletion.get(20, TimeUnit.SECONDS);
        assertThatThrownBy(() -> insert.get(20, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type().status()).isEqualTo(404));
        assertThat(deletions()).isEmpty();
    }

    @Test
    void keepsEverythingWhenAFeatureFails() {
        providers.create(directory, named("Stays"));
        directories.onDelete(deleted -> {
            throw new IllegalStateException("not now");
        });

        assertThatThrownBy(() -> directories.delete(directory.slug(), "\"1\"")).hasMessage("not now");

        assertThat(deletions()).isEmpty();
        assertThat(providers.list(directory.id(), Optional.empty(), 10)).hasSize(1);
    }

    private void pause() {
        paused.countDown();
        await(goOn);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until the one who came second waits for the first. */
    private void waitForALock() {
        Awaitility.await()
                .until(() -> database.superuser()
                        .withHandle(handle ->
                                handle.createQuery("""
                                SELECT EXISTS (SELECT FROM pg_stat_activity
                                WHERE datname = current_database() AND wait_event_type = 'Lock')
                                """).mapTo(boolean.class).one()));
    }

    /** The recorded deletions: document and version. */
    private Map<UUID, Long> deletions() {
        DirectoryId id = directory.id();
        return database.superuser()
                .withHandle(handle -> handle.createQuery("""
                        SELECT document_id, deleted_version FROM index_work
                        WHERE directory_id = :id AND deleted_version IS NOT NULL
                        """)
                        .bind("id", id)
                        .setMapKeyColumn("document_id")
                        .setMapValueColumn("deleted_version")
                        .collectInto(new GenericType<Map<UUID, Long>>() {}));
    }

    private static ProviderProfile named(String name) {
        return ProviderProfile.builder()
                .names(List.of(new ProviderName(name, NameKind.LEGAL, null, null)))
                .build();
    }
}
