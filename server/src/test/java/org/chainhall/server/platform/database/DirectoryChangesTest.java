package org.chainhall.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.chainhall.server.support.TestDatabase;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryChangesTest {
    private static final Duration FOR_EVER = Duration.ofDays(1);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Jdbi superuser = TestDatabase.shared().superuser();
    private final DirectoryId directory = TestDatabase.shared().newDirectory();
    private final DirectoryChanges changes =
            new DirectoryChanges(TestDatabase.shared().server());
    private final AtomicInteger reads = new AtomicInteger();
    private boolean isStarted;

    @AfterEach
    void stop() throws InterruptedException {
        if (isStarted) {
            changes.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE directory SET version = version + 1 WHERE id = :id",
                "DELETE FROM directory WHERE id = :id",
                "INSERT INTO search_settings VALUES (:id, 1, '{}', now())",
            })
    void remembersUntilAnotherServerChangesSomething(String change) {
        Remembered<String, DirectoryId> memory = heard(FOR_EVER);
        DirectoryId other = TestDatabase.shared().newDirectory();
        assertThat(read(memory, directory)).isEqualTo(1);
        assertThat(read(memory, directory)).isEqualTo(1);
        assertThat(read(memory, other)).isEqualTo(2);

        superuser.useHandle(handle ->
                handle.createUpdate(change).bind("id", directory.value()).execute());

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(read(memory, directory)).isEqualTo(3));
        assertThat(read(memory, other)).isEqualTo(3);
    }

    @Test
    void remembersForMoreThanAMomentWhileItHears() {
        Remembered<String, DirectoryId> memory = heard(Duration.ZERO);

        await().atMost(LIMIT).until(() -> {
            int before = read(memory, directory);
            return read(memory, directory) == before;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "server of another installation"})
    void hearsOnAfterWhatItDoesNotUnderstand(String notification) {
        Remembered<String, DirectoryId> memory = heard(FOR_EVER);
        read(memory, directory);

        superuser.useHandle(handle -> {
            handle.execute("SELECT pg_notify('directory_change', ?)", notification);
            handle.execute("SELECT pg_notify('directory_change', ?)", directory.toString());
        });

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(read(memory, directory)).isEqualTo(2));
    }

    @Test
    void hearsOfAKeyThatAnotherServerRevokes() {
        superuser.useHandle(this::addKey);
        Remembered<String, DirectoryId> memory = heard(FOR_EVER);
        read(memory, directory);

        superuser.useHandle(handle -> handle.createUpdate("UPDATE api_key SET revoked_at = now() WHERE id = :id")
                .bind("id", directory.value())
                .execute());

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(read(memory, directory)).isEqualTo(2));
    }

    private void addKey(Handle handle) {
        handle.createUpdate("""
                        INSERT INTO api_key (directory_id, id, name, scopes, hash, hint, created_at)
                        VALUES (:id, :id, 'Test', '{}', :id::text, '', now())
                        """).bind("id", directory.value()).execute();
    }

    @Test
    void learnsWhatChangedWhileItCouldNotHear() {
        Remembered<String, DirectoryId> memory = heard(FOR_EVER);
        read(memory, directory);

        superuser.useHandle(handle -> {
            handle.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND query = 'LISTEN directory_change'");
            handle.createUpdate("UPDATE directory SET version = version + 1 WHERE id = :id")
                    .bind("id", directory.value())
                    .execute();
        });

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(read(memory, directory)).isEqualTo(2));
        await().atMost(LIMIT).until(changes::isHeard);
    }

    @Test
    void remembersForAMomentAloneWhileItHearsNothing() {
        Remembered<String, DirectoryId> forgetful = remembered(Duration.ZERO);
        Remembered<String, DirectoryId> patient = remembered(FOR_EVER);

        assertThat(read(forgetful, directory)).isEqualTo(1);
        assertThat(read(forgetful, directory)).isEqualTo(2);
        assertThat(read(patient, directory)).isEqualTo(3);
        assertThat(read(patient, directory)).isEqualTo(3);
    }

    @Test
    void doesNotKeepWhatWasReadBeforeTheChangeThatWasHeardMeanwhile() {
        Remembered<String, DirectoryId> memory = remembered(FOR_EVER);

        memory.get(directory.toString(), key -> {
            memory.forgetAllOf(directory);
            return Optional.of(directory);
        });

        assertThat(memory.get(directory.toString(), key -> Optional.empty())).isEmpty();
    }

    @Test
    void doesNotRememberThatSomethingIsNotThere() {
        Remembered<String, DirectoryId> memory = remembered(FOR_EVER);

        assertThat(memory.get("nowhere", key -> Optional.empty())).isEmpty();
        assertThat(memory.get("nowhere", key -> Optional.of(directory))).contains(directory);
    }

    @Test
    void forgetsWhatItIsToldTo() {
        Remembered<String, DirectoryId> memory = remembered(FOR_EVER);
        read(memory, directory);

        memory.forget(directory.toString());

        assertThat(read(memory, directory)).isEqualTo(2);
    }

    private Remembered<String, DirectoryId> heard(Duration unheard) {
        Remembered<String, DirectoryId> memory = remembered(unheard);
        changes.start();
        isStarted = true;
        await().atMost(LIMIT).until(changes::isHeard);
        return memory;
    }

    private Remembered<String, DirectoryId> remembered(Duration unheard) {
        return changes.remembered(unheard, 100, (key, owner) -> new DirectoryId(UUID.fromString(key)));
    }

    /** @return how often anything was read so far */
    private int read(Remembered<String, DirectoryId> memory, DirectoryId wanted) {
        memory.get(wanted.toString(), key -> {
            reads.incrementAndGet();
            return Optional.of(wanted);
        });
        return reads.get();
    }
}
