package org.chainhall.localstack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/** A running PostgreSQL, ours or one that somebody named, in which databases for the product can be made. */
public record PostgresServer(String host, int port, String user, String password) {
    private static final String MIGRATOR = "chainhall_migrator";
    private static final String SERVER = "chainhall_server";
    private static final String NAME = "[a-z][a-z0-9_]{0,62}";

    /**
     * The time limits belong to the role and not to a connection, so that no client can forget them: a frozen client must
     * not hold locks, and a lock or a statement that takes longer than a request may wait is of no use to anybody.
     */
    private static final String ROLES = """
            DO $$ BEGIN
              IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'chainhall_migrator') THEN CREATE ROLE chainhall_migrator; END IF;
              IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'chainhall_server') THEN CREATE ROLE chainhall_server; END IF;
            END $$;
            ALTER ROLE chainhall_migrator LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD 'chainhall_migrator';
            ALTER ROLE chainhall_server LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD 'chainhall_server';
            ALTER ROLE chainhall_server SET lock_timeout = '5s';
            ALTER ROLE chainhall_server SET statement_timeout = '30s';
            ALTER ROLE chainhall_server SET idle_in_transaction_session_timeout = '10s';
            """;

    /** Reads {@code jdbc:postgresql://HOST:PORT/…?user=NAME&password=WORD}, the superuser's. */
    static PostgresServer at(String jdbcUrl) {
        Properties url = Driver.parseURL(jdbcUrl, new Properties());
        if (url == null || url.getProperty("user") == null) {
            throw new LocalStackException("Not a JDBC URL of PostgreSQL with a user: " + jdbcUrl);
        }
        return new PostgresServer(
                url.getProperty("PGHOST"),
                Integer.parseInt(url.getProperty("PGPORT")),
                url.getProperty("user"),
                url.getProperty("password", ""));
    }

    public DatabaseLogin superuser() {
        return superuserOf("postgres");
    }

    private DatabaseLogin superuserOf(String database) {
        return new DatabaseLogin(jdbcUrl(database), user, password);
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    /** Makes the product's roles and the database unless they are there. */
    public ChainhallDatabase createDatabase(String name) {
        requireSafe(name);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            // Roles belong to the whole server: two programs that alter one at once fail. Ends with the connection.
            statement.execute("SELECT pg_advisory_lock(hashtext('chainhall roles'))");
            statement.execute(ROLES);
            if (!exists(connection, name)) {
                statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, MIGRATOR));
            }
            statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
            statement.execute("GRANT CONNECT ON DATABASE %s TO %s".formatted(name, SERVER));
        } catch (SQLException e) {
            throw new LocalStackException("Could not create the database " + name, e);
        }
        return new ChainhallDatabase(
                name,
                new DatabaseLogin(jdbcUrl(name), MIGRATOR, MIGRATOR),
                new DatabaseLogin(jdbcUrl(name), SERVER, SERVER),
                superuserOf(name));
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Ends the sessions of those who still use it. */
    public void dropDatabase(String name) {
        requireSafe(name);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name));
        } catch (SQLException e) {
            throw new LocalStackException("Could not drop the database " + name, e);
        }
    }

    private Connection connect() throws SQLException {
        DatabaseLogin login = superuser();
        return DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
    }

    private static void requireSafe(String name) {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("Not a plain database name: " + name);
        }
    }
}
