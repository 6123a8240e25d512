package org.chainhall.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.db.ManagedDataSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.chainhall.localstack.DatabaseLogin;
import org.chainhall.server.platform.http.JsonMappers;
import org.chainhall.server.support.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All tests share one connection, as requests that follow one another on a busy server do. */
class TransactionsTest {
    private final DirectoryId ours = TestDatabase.shared().newDirectory();
    private final DirectoryId theirs = TestDatabase.shared().newDirectory();
    private ManagedDataSource pool;
    private Jdbi jdbi;
    private Transactions transactions;
    private Work work;

    @BeforeEach
    void openOneConnection() throws Exception {
        DatabaseLogin login = TestDatabase.shared().logins().server();
        DataSourceFactory settings = Databases.defaults();
        settings.setUrl(login.jdbcUrl());
        settings.setUser(login.user());
        settings.setPassword(login.password());
        settings.setMaxSize(1);
        pool = settings.build(new MetricRegistry(), "one");
        pool.start();
        jdbi = Jdbi.create(pool).installPlugin(new DatabasePlugin(JsonMappers.lenient()));
        transactions = new Transactions(jdbi);
        work = transactions.repository(Work.class);
    }

    @AfterEach
    void close() throws Exception {
        pool.stop();
    }

    @Test
    void refusesARepositoryOutsideOfATransaction() {
        assertThatThrownBy(() -> work.documents()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void showsADirectoryItsOwnRowsAlone() {
        UUID document = add(ours);
        add(theirs);

        assertThat(transactions.in(ours, work::documents)).containsExactly(document);
    }

    @Test
    void refusesARowOfAnotherDirectory() {
        assertThatThrownBy(() -> transactions.in(ours, () -> work.add(theirs, UUID.randomUUID())))
                .isInstanceOf(JdbiException.class)
                .hasMessageContaining("row-level security");
    }

    @Test
    void joinsARunningTransactionOfTheSameDirectory() {
        assertThatThrownBy(() -> transactions.in(ours, () -> {
                    transactions.in(ours, () -> work.add(ours, UUID.randomUUID()));
                    throw new IllegalStateException("afterwards");
                }))
                .hasMessage("afterwards");

        assertThat(transactions.in(ours, work::documents)).isEmpty();
    }

    @Test
    void refusesToTurnFromOneDirectoryToAnother() {
        assertThatThrownBy(() -> transactions.in(ours, () -> transactions.in(theirs, work::documents)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transactions.in(ours, () -> {
                    transactions.enter(theirs);
                    return work.documents();
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Nested
    class TheNextOneOnTheConnection {
        @ParameterizedTest
        @EnumSource
        void seesNothingOfTheOneBefore(Ending ending) {
            add(ours);

            ending.play(TransactionsTest.this);

            assertThat(settingOnThePlainConnection()).isEmpty();
            assertThat(transactions.in(theirs, work::documents)).isEmpty();
            assertThat(transactions.outside(work::documents)).isEmpty();
        }
    }

    /** How a transaction of our directory ends. */
    enum Ending {
        WELL(test -> test.transactions.in(test.ours, test.work::documents)),
        WITH_AN_EXCEPTION(test -> assertThatThrownBy(() -> test.transactions.in(test.ours, () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken")),
        WITH_A_FAILED_STATEMENT(test -> assertThatThrownBy(
                        () -> test.transactions.in(test.ours, () -> test.work.add(test.theirs, UUID.randomUUID())))
                .isInstanceOf(JdbiException.class)),
        WITH_A_STATEMENT_THAT_TIMED_OUT(test -> assertThatThrownBy(() -> test.transactions.in(test.ours, () -> {
                    test.work.limitTime();
                    return test.work.sleep();
                }))
                .hasMessageContaining("statement timeout")),
        INTERRUPTED(test -> {
            Thread.currentThread().interrupt();
            test.transactions.in(test.ours, test.work::documents);
            assertThat(Thread.interrupted()).isTrue();
        });

        private final Consumer<TransactionsTest> script;

        Ending(Consumer<TransactionsTest> script) {
            this.script = script;
        }

        void play(TransactionsTest test) {
            script.accept(test);
        }
    }

    private UUID add(DirectoryId directory) {
        UUID document = UUID.randomUUID();
        transactions.in(directory, () -> work.add(directory, document));
        return document;
    }

    private String settingOnThePlainConnection() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT coalesce(current_setting('chainhall.directory', true), '')")
                        .mapTo(String.class)
                        .one());
    }

    interface Work {
        @SqlUpdate("INSERT INTO index_work (directory_id, region, document_id) VALUES (:directory, 'eu', :document)")
        int add(DirectoryId directory, UUID document);

        @SqlQuery("SELECT document_id FROM index_work")
        List<UUID> documents();

        @SqlUpdate("SET LOCAL statement_timeout = '50ms'")
        void limitTime();

        @SqlQuery("SELECT 1 FROM pg_sleep(20)")
        int sleep();
    }
}
