package org.chainhall.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.chainhall.localstack.ChainhallDatabase;
import org.chainhall.localstack.DatabaseLogin;
import org.chainhall.localstack.TestStack;
import org.chainhall.server.support.TestDatabase;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    private final ChainhallDatabase database = TestStack.shared().newDatabase();
    private final Jdbi superuser = Jdbi.create(
            database.superuser().jdbcUrl(),
            database.superuser().user(),
            database.superuser().password());

    /** The migration of another program. */
    public static final class Main {
        public static void main(String[] login) throws Exception {
            Migrations.migrate(login[0], login[1], login[2]);
        }
    }

    @Test
    void nameEachChangeAfterItsFile() {
        TestDatabase.migrate(database);

        assertThat(applied()).containsExactlyInAnyOrderElementsOf(Migrations.changes());
    }

    @Test
    void changeNothingTheSecondTime() {
        TestDatabase.migrate(database);
        List<String> first = applied();

        TestDatabase.migrate(database);

        assertThat(applied()).isEqualTo(first);
    }

    @Test
    void waitForOneAnother() {
        CompletableFuture<?>[] migrations = Stream.generate(
                        () -> CompletableFuture.runAsync(() -> TestDatabase.migrate(database)))
                .limit(3)
                .toArray(CompletableFuture[]::new);

        assertThat(CompletableFuture.allOf(migrations)).succeedsWithin(Duration.ofMinutes(1));
        assertThat(applied()).containsExactlyInAnyOrderElementsOf(Migrations.changes());
    }

    @Test
    void takeBackAChangeThatCannotBeNoted() throws Exception {
        migrateTo(3);
        try (Handle other = superuser.open()) {
            keepFromNoting(other);

            assertThatThrownBy(() -> TestDatabase.migrate(database)).hasStackTraceContaining("lock timeout");
            assertThat(exists("index_work")).isFalse();
            other.rollback();
        }

        TestDatabase.migrate(database);
        assertThat(exists("index_work")).isTrue();
    }

    @Test
    void goOnAfterOneThatWasKilled() throws Exception {
        migrateTo(3);
        try (Handle other = superuser.open()) {
            keepFromNoting(other);
            Process migration = startAnother();
            await().atMost(Duration.ofMinutes(1)).until(this::isWaiting);
            migration.destroyForcibly();
            assertThat(migration.waitFor(10, TimeUnit.SECONDS)).isTrue();
            other.rollback();
        }
        assertThat(superuser.<Boolean, RuntimeException>withHandle(
                        handle -> handle.select("SELECT locked FROM databasechangeloglock")
                                .mapTo(Boolean.class)
                                .one()))
                .as("Liquibase's own lock is left over")
                .isTrue();

        TestDatabase.migrate(database);

        assertThat(applied()).containsExactlyInAnyOrderElementsOf(Migrations.changes());
    }

    private void migrateTo(int changes) throws Exception {
        DatabaseLogin migrator = database.migrator();
        try (Liquibase liquibase = new Liquibase(
                Migrations.CHANGELOG,
                new ClassLoaderResourceAccessor(),
                new JdbcConnection(java.sql.DriverManager.getConnection(
                        migrator.jdbcUrl(), migrator.user(), migrator.password())))) {
            liquibase.update(changes, "");
        }
    }

    /** A change can then be made, but not its row in the change log. */
    private static void keepFromNoting(Handle handle) {
        handle.begin();
        handle.execute("LOCK TABLE databasechangelog IN SHARE MODE");
    }

    private Process startAnother() throws IOException {
        DatabaseLogin migrator = database.migrator();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        migrator.jdbcUrl(),
                        migrator.user(),
                        migrator.password())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private boolean isWaiting() {
        return superuser.withHandle(
                handle -> handle.createQuery("""
                        SELECT EXISTS (SELECT FROM pg_stat_activity
                        WHERE datname = current_database() AND usename = 'chainhall_migrator' AND wait_event_type = 'Lock')
                        """).mapTo(Boolean.class).one());
    }

    private boolean exists(String table) {
        return superuser.withHandle(handle -> handle.createQuery("SELECT to_regclass(:table) IS NOT NULL")
                .bind("table", table)
                .mapTo(Boolean.class)
                .one());
    }

    private List<String> applied() {
        return superuser.withHandle(handle -> handle.select("SELECT id FROM databasechangelog ORDER BY orderexecuted")
                .mapTo(String.class)
                .list());
    }
}
