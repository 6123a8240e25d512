package org.chainhall.server.support;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.db.DataSourceFactory;
import java.util.UUID;
import org.chainhall.localstack.ChainhallDatabase;
import org.chainhall.localstack.DatabaseLogin;
import org.chainhall.localstack.TestStack;
import org.chainhall.server.imports.ImportFeature;
import org.chainhall.server.platform.database.DatabasePlugin;
import org.chainhall.server.platform.database.Databases;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Migrations;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.JsonMappers;
import org.chainhall.server.provider.ProviderFeature;
import org.chainhall.server.savedsearch.SavedSearchFeature;
import org.jdbi.v3.core.Jdbi;

/** The database of the tests that need no whole application, made and migrated when the first of them asks. */
public final class TestDatabase {
    private final ChainhallDatabase logins;
    private final Jdbi server;
    private final Jdbi superuser;

    private TestDatabase(ChainhallDatabase logins) {
        this.logins = logins;
        this.server = jdbi(logins.server());
        this.superuser = jdbi(logins.superuser());
    }

    public static TestDatabase shared() {
        return Shared.DATABASE;
    }

    public ChainhallDatabase logins() {
        return logins;
    }

    /** The server's role, which row security holds. */
    public Jdbi server() {
        return server;
    }

    /** Looks behind row security. */
    public Jdbi superuser() {
        return superuser;
    }

    /** The door to the database as the server has it. */
    public Transactions transactions() {
        return new Transactions(server);
    }

    /** A directory without anything in it, for tests that need no more of it than its id. */
    public DirectoryId newDirectory() {
        DirectoryId id = new DirectoryId(UUID.randomUUID());
        superuser.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO directory (id, slug, name, region, territory, languages, timezone, public_search, token_key, version, created_at, updated_at)
                        VALUES (:id, :id::text, 'Test', 'eu', '{}', '{en}', 'UTC', false, :id::text, 1, now(), now())
                        """).bind("id", id).execute());
        return id;
    }

    /** Brings a database to the schema of this version. */
    public static void migrate(ChainhallDatabase database) {
        DatabaseLogin migrator = database.migrator();
        try {
            Migrations.migrate(migrator.jdbcUrl(), migrator.user(), migrator.password());
        } catch (Exception e) {
            throw new IllegalStateException("The test database could not be migrated", e);
        }
    }

    /** A pool of connections as the server has it. */
    public static Jdbi jdbi(DatabaseLogin login) {
        DataSourceFactory settings = Databases.defaults();
        settings.setUrl(login.jdbcUrl());
        settings.setUser(login.user());
        settings.setPassword(login.password());
        return Jdbi.create(settings.build(new MetricRegistry(), login.user()))
                .installPlugin(new DatabasePlugin(JsonMappers.lenient()))
                .registerCodecFactory(ProviderFeature.idCodec())
                .registerCodecFactory(ImportFeature.idCodec())
                .registerCodecFactory(SavedSearchFeature.idCodec());
    }

    private static final class Shared {
        static final TestDatabase DATABASE = migrated();

        private static TestDatabase migrated() {
            ChainhallDatabase logins = TestStack.shared().newDatabase();
            migrate(logins);
            return new TestDatabase(logins);
        }
    }
}
