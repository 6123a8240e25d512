package org.chainhall.server.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;

/**
 * Lets one migration of a database work and the others wait. Liquibase's own lock is a row that outlives a killed
 * migration; PostgreSQL's ends with its connection, so that whoever holds it may clear that row.
 */
final class MigrationGuard {
    private static final String LOCK = "SELECT pg_advisory_lock(hashtext('chainhall migrations'))";
    private static final String UNLOCK = "SELECT pg_advisory_unlock(hashtext('chainhall migrations'))";

    private MigrationGuard() {}

    /** What is done under the lock. */
    interface Work {
        void run() throws Exception;
    }

    static void run(Liquibase liquibase, Work work) throws Exception {
        ChangeTransactions connection = new ChangeTransactions(
                ((JdbcConnection) liquibase.getDatabase().getConnection()).getUnderlyingConnection());
        liquibase.getDatabase().setConnection(connection);
        liquibase.setChangeExecListener(connection.listener());
        execute(connection, "SET lock_timeout = 0", LOCK);
        // A change that waits for a lock makes everybody behind it wait too; better it fails and is tried again.
        execute(connection, "SET lock_timeout = '3s'");
        try {
            liquibase.forceReleaseLocks();
            work.run();
        } finally {
            connection.rollback();
            execute(connection, UNLOCK);
        }
    }

    private static void execute(JdbcConnection connection, String... statements)
            throws SQLException, LiquibaseException {
        Connection jdbc = connection.getUnderlyingConnection();
        try (Statement statement = jdbc.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
        connection.commit();
    }
}
