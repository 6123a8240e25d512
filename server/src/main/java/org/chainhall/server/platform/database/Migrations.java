package org.chainhall.server.platform.database;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The ids of all changes of this version: each is named after its file. */
    public static Set<String> changes() {
        try (InputStream changelog = Migrations.class.getClassLoader().getResourceAsStream(CHANGELOG)) {
            return new YAMLMapper()
                    .readTree(changelog).findValuesAsText("file").stream()
                            .map(file -> file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.')))
                            .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
