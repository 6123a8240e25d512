package org.chainhall.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.DataSourceFactory;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.chainhall.localstack.ChainhallDatabase;
import org.chainhall.localstack.DatabaseLogin;
import org.chainhall.server.platform.http.JsonMappers;
import org.chainhall.server.support.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class DatabasesTest {
    private final ChainhallDatabase database = TestDatabase.shared().logins();

    @Test
    void openAsTheServer() {
        Jdbi jdbi = open(database.server());

        assertThat(jdbi.<Integer, RuntimeException>withHandle(
                        handle -> handle.select("SELECT 1").mapTo(Integer.class).one()))
                .isEqualTo(1);
    }

    @Test
    void doNotOpenAsASuperuser() {
        assertThatThrownBy(() -> open(database.superuser()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must not work as postgres");
    }

    @Test
    void doNotOpenAsTheOwnerOfTheTables() {
        assertThatThrownBy(() -> open(database.migrator())).hasMessageContaining("must not work as chainhall_migrator");
    }

    @Test
    void openBeforePostgresIsThere() {
        DatabaseLogin server = database.server();

        open(new DatabaseLogin("jdbc:postgresql://127.0.0.1:1/chainhall", server.user(), server.password()));
    }

    private static Jdbi open(DatabaseLogin login) {
        DataSourceFactory settings = Databases.defaults();
        settings.setUrl(login.jdbcUrl());
        settings.setUser(login.user());
        settings.setPassword(login.password());
        return Databases.open(new Environment("test"), settings, JsonMappers.lenient(), new PrometheusRegistry());
    }
}
