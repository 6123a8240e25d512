package org.chainhall.server.savedsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.support.TestDatabase;
import org.junit.jupiter.api.Test;

class SavedSearchHousekeepingTest {
    private final TestDatabase database = TestDatabase.shared();
    private final DirectoryId directory = database.newDirectory();
    private final SavedSearchHousekeeping housekeeping = new SavedSearchHousekeeping(database.transactions());

    @Test
    void endsAWatchThatNobodyNeeds() {
        watch("2 hours");

        housekeeping.accept(directory);

        assertThat(count("saved_search_watch")).isZero();
    }

    @Test
    void keepsAWatchThatASearchNeedsOrThatHasJustBegun() {
        watch("1 minute");
        housekeeping.accept(directory);
        assertThat(count("saved_search_watch")).isEqualTo(1);

        save();
        execute("UPDATE saved_search_watch SET wanted_at = now() - interval '1 day' WHERE directory_id = :directory");
        housekeeping.accept(directory);
        assertThat(count("saved_search_watch")).isEqualTo(1);
    }

    @Test
    void forgetsMatchesOfProvidersThatAreGone() {
        UUID search = save();
        UUID present = UUID.randomUUID();
        execute("""
                INSERT INTO provider (directory_id, id, slug, version, display_name, profile, created_at, updated_at)
                VALUES (:directory, '%s', 'present', 1, 'Present', '{}', now(), now())
                """.formatted(present));
        match(search, present, 1);
        match(search, UUID.randomUUID(), 2);

        housekeeping.accept(directory);

        assertThat(count("saved_search_match")).isEqualTo(1);
    }

    private void watch(String age) {
        execute("INSERT INTO saved_search_watch VALUES (:directory, now() - interval '%s')".formatted(age));
    }

    private UUID save() {
        UUID id = UUID.randomUUID();
        execute("""
                INSERT INTO saved_search (directory_id, id, name, criteria, matches_at_creation, created_at)
                VALUES (:directory, '%s', 'Test', '{}', 0, now())
                """.formatted(id));
        return id;
    }

    private void match(UUID search, UUID provider, long position) {
        execute("INSERT INTO saved_search_match VALUES (:directory, '%s', '%s', %d, now())"
                .formatted(search, provider, position));
    }

    private void execute(String statement) {
        database.superuser()
                .useHandle(handle -> handle.createUpdate(statement)
                        .bind("directory", directory)
                        .execute());
    }

    private long count(String table) {
        return database.superuser()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM <table> WHERE directory_id = :directory")
                        .define("table", table)
                        .bind("directory", directory)
                        .mapTo(long.class)
                        .one());
    }
}
