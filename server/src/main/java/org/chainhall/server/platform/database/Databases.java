package org.chainhall.server.platform.database;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.util.Duration;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.tomcat.jdbc.pool.DataSourceProxy;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the server's database. */
public final class Databases {
    private static final Logger LOG = LoggerFactory.getLogger(Databases.class);
    private static final String REFUSED = "42501";

    /**
     * The first statement of every connection: row security does not bind a superuser, a role with BYPASSRLS or, unless
     * forced, an owner, and whoever is a member of such a role can become it.
     */
    private static final String REFUSE_ROLES_BEYOND_POLICIES = """
            DO $$ BEGIN
              IF EXISTS (SELECT FROM pg_roles WHERE (rolsuper OR rolbypassrls) AND pg_has_role(oid, 'MEMBER'))
              OR EXISTS (SELECT FROM pg_class WHERE relkind IN ('r', 'p') AND pg_has_role(relowner, 'MEMBER'))
              THEN RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = format(
                'The server must not work as %s: it is a superuser, may bypass row security or owns tables', current_user);
              END IF;
            END $$
            """;

    private Databases() {}

    /** What an installation need not say: it starts without PostgreSQL, and does not wait long for a connection. */
    public static DataSourceFactory defaults() {
        DataSourceFactory settings = new DataSourceFactory();
        settings.setDriverClass("org.postgresql.Driver");
        settings.setInitialSize(1);
        settings.setIgnoreExceptionOnPreLoad(true);
        settings.setMinSize(1);
        settings.setMaxSize(20);
        settings.setMaxWaitForConnection(Duration.seconds(5));
        settings.setCheckConnectionOnBorrow(true);
        settings.setValidationInterval(Duration.seconds(1));
        return settings;
    }

    /**
     * Opens a database. If its role could go around a policy, the server does not start; if it cannot be reached yet,
     * the server waits for it.
     *
     * @param stored reads and writes JSON columns
     */
    public static Jdbi open(
            Environment environment, DataSourceFactory settings, ObjectMapper stored, PrometheusRegistry registry) {
        settings.setInitializationQuery(REFUSE_ROLES_BEYOND_POLICIES);
        ManagedDataSource pool = settings.build(environment.metrics(), "database");
        environment.lifecycle().manage(pool);
        if (pool instanceof DataSourceProxy tomcat) {
            measure(tomcat, registry);
        }
        Jdbi jdbi = Jdbi.create(pool).installPlugin(new DatabasePlugin(stored));
        refuseWrongRole(settings);
        return jdbi;
    }

    private static void measure(DataSourceProxy pool, PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name("chainhall_database_connections")
                .help("Connections of the pool by what they do, and threads that wait for one.")
                .labelNames("state")
                .callback(callback -> {
                    callback.call(pool.getActive(), "used");
                    callback.call(pool.getIdle(), "idle");
                    callback.call(pool.getWaitCount(), "awaited");
                })
                .register(registry);
    }

    /** The pool would refuse it too, without saying why. */
    private static void refuseWrongRole(DataSourceFactory settings) {
        try (Connection connection =
                        DriverManager.getConnection(settings.getUrl(), settings.getUser(), settings.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(REFUSE_ROLES_BEYOND_POLICIES);
        } catch (SQLException e) {
            if (REFUSED.equals(e.getSQLState())) {
                throw new IllegalStateException(e.getMessage(), e);
            }
            LOG.warn("PostgreSQL cannot be reached yet: {}", e.getMessage());
        }
    }
}
