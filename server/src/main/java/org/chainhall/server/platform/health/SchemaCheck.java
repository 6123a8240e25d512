package org.chainhall.server.platform.health;

import io.dropwizard.db.DataSourceFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.chainhall.server.platform.database.Migrations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks PostgreSQL whether every change of the schema that this version knows is there. More may be: the next version
 * migrates while this one still serves. On a connection of its own, so that a busy pool does not look like a lost
 * database.
 */
final class SchemaCheck {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaCheck.class);

    private final String url;
    private final Properties login = new Properties();
    private final Set<String> expected = Migrations.changes();

    SchemaCheck(DataSourceFactory database) {
        this.url = database.getUrl();
        login.setProperty("user", String.valueOf(database.getUser()));
        login.setProperty("password", String.valueOf(database.getPassword()));
        login.setProperty("connectTimeout", "2");
        login.setProperty("socketTimeout", "2");
    }

    HealthServlet.State check() {
        Set<String> missing = new TreeSet<>(expected);
        try (Connection connection = DriverManager.getConnection(url, login);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM databasechangelog")) {
            while (rows.next()) {
                missing.remove(rows.getString(1));
            }
        } catch (SQLException e) {
            LOG.warn("Not ready: {}", e.getMessage());
            return new HealthServlet.State(false, "PostgreSQL does not answer, or was never migrated");
        }
        return missing.isEmpty()
                ? HealthServlet.State.healthy()
                : new HealthServlet.State(false, "the schema lacks " + String.join(", ", missing));
    }
}
