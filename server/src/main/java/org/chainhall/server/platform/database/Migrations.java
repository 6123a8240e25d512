package org.chainhall.server.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings a database to the schema of this version; may run at any time, any number of times, in several programs. */
public final class Migrations {
    /** In the jar of the migrations. */
    public static final String CHANGELOG = "db/changelog.yaml";

    private Migrations() {}

    /** Migrates as the role that is to own the tables. */
    public static void migrate(String jdbcUrl, String user, String password) throws Exception {
        Map<String, Object> quietly =
                Map.of("liquibase.analytics.enabled", false, Scope.Attr.ui.name(), new LoggerUIService());
        try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password)) {
            Scope.child(quietly, () -> migrate(connection));
        }
    }

    private static void migrate(Connection connection) throws Exception {
        try (Liquibase liquibase =
                new Liquibase(CHANGELOG, new ClassLoaderResourceAccessor(), new JdbcConnection(connection))) {
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            MigrationGuard.run(liquibase, () -> liquibase.update(""));
        }
    }
}
