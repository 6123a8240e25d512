package org.chainhall.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL alone, which is up in a second or two. */
class PostgresServerTest {
    @TempDir
    private static Path directory;

    private static Supervisor running;
    private static PostgresServer server;

    private ChainhallDatabase database;

    @BeforeAll
    static void start() throws Exception {
        Path cache = LocalStackSettings.forTests(directory).cacheDirectory();
        EmbeddedPostgres postgres = new EmbeddedPostgres(
                PostgresDistribution.home(cache),
                directory,
                new Ports(directory.resolve("ports")).choose("postgres"),
                StackProfile.TESTS,
                ServerAccount.choose());
        server = postgres.server();
        running = new Supervisor(postgres);
        running.start();
    }

    @BeforeEach
    void createDatabase() {
        database = server.createDatabase(TestStack.uniqueName("test"));
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void createsADatabaseThatIsThereAlready() {
        assertThat(server.createDatabase(database.name())).isEqualTo(database);
    }

    @Test
    void createsDatabasesForSeveralProgramsAtOnce() throws Exception {
        try (ExecutorService programs = Executors.newFixedThreadPool(8)) {
            List<Callable<ChainhallDatabase>> creations =
                    Collections.nCopies(8, () -> server.createDatabase(TestStack.uniqueName("test")));

            assertThat(programs.invokeAll(creations))
                    .allSatisfy(creation -> assertThat(creation.get()).isNotNull());
        }
    }

    @Test
    void readsAServersAddressFromAJdbcUrl() {
        assertThat(PostgresServer.at("jdbc:postgresql://db.example:5433/postgres?user=root&password=secret"))
                .isEqualTo(new PostgresServer("db.example", 5433, "root", "secret"));
    }

    @Test
    void letsTheMigratorMakeTables() throws SQLException {
        execute(database.migrator(), "CREATE TABLE thing (id int)");
    }

    @Test
    void keepsTheServerFromMakingTables() {
        assertThatThrownBy(() -> execute(database.server(), "CREATE TABLE thing (id int)"))
                .hasMessageContaining("permission denied for schema public");
    }

    @Test
    void givesTheServerNoWayAroundAPolicy() throws SQLException {
        assertThat(query(
                        database.server(),
                        "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void limitsHowLongTheServerMayHoldATransaction() throws SQLException {
        assertThat(query(database.server(), "SHOW idle_in_transaction_session_timeout"))
                .isEqualTo("10s");
    }

    @Test
    void asksTheServerForItsPassword() {
        DatabaseLogin right = database.server();
        DatabaseLogin wrong = new DatabaseLogin(right.jdbcUrl(), right.user(), "guess");

        assertThatThrownBy(() -> query(wrong, "SELECT 1")).hasMessageContaining("password authentication failed");
    }

    @Test
    void dropsADatabaseThatIsInUse() throws SQLException {
        try (Connection user = connect(database.server())) {
            server.dropDatabase(database.name());

            assertThat(user.isValid(1)).isFalse();
        }
    }

    private static void execute(DatabaseLogin login, String sql) throws SQLException {
        try (Connection connection = connect(login);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(DatabaseLogin login, String sql) throws SQLException {
        try (Connection connection = connect(login);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(DatabaseLogin login) throws SQLException {
        return DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
    }
}
