package org.chainhall.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestStackTest {
    private final TestStack stack = TestStack.shared();

    @Test
    void givesEachCallerADatabaseOfItsOwn() {
        assertThat(stack.newDatabase().name()).isNotEqualTo(stack.newDatabase().name());
    }

    @Test
    void createsADatabaseThatIsThereAlready() {
        String name = stack.newDatabase().name();

        assertThat(stack.postgres().createDatabase(name).name()).isEqualTo(name);
    }

    @Test
    void letsTheMigratorMakeTables() throws SQLException {
        execute(stack.newDatabase().migrator(), "CREATE TABLE thing (id int)");
    }

    @Test
    void keepsTheServerFromMakingTables() {
        DatabaseLogin server = stack.newDatabase().server();

        assertThatThrownBy(() -> execute(server, "CREATE TABLE thing (id int)"))
                .hasMessageContaining("permission denied for schema public");
    }

    @Test
    void givesTheServerNoWayAroundAPolicy() throws SQLException {
        assertThat(query(
                        stack.newDatabase().server(),
                        "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void limitsHowLongTheServerMayHoldATransaction() throws SQLException {
        assertThat(query(stack.newDatabase().server(), "SHOW idle_in_transaction_session_timeout"))
                .isEqualTo("10s");
    }

    @Test
    void asksTheServerForItsPassword() {
        DatabaseLogin right = stack.newDatabase().server();
        DatabaseLogin wrong = new DatabaseLogin(right.jdbcUrl(), right.user(), "guess");

        assertThatThrownBy(() -> query(wrong, "SELECT 1")).hasMessageContaining("password authentication failed");
    }

    @Test
    void dropsADatabaseThatIsInUse() throws SQLException {
        ChainhallDatabase database = stack.newDatabase();
        try (Connection user = connect(database.server())) {
            stack.postgres().dropDatabase(database.name());

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
