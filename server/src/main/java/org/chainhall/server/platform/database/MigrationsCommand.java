package org.chainhall.server.platform.database;

import io.dropwizard.core.Configuration;
import io.dropwizard.db.DatabaseConfiguration;
import io.dropwizard.migrations.DbCommand;
import liquibase.Liquibase;
import net.sourceforge.argparse4j.inf.Namespace;

/** {@code db migrate}, {@code db status} and the others of Dropwizard, one at a time. */
public final class MigrationsCommand<T extends Configuration> extends DbCommand<T> {
    public MigrationsCommand(DatabaseConfiguration<T> database, Class<T> configuration) {
        super("db", database, configuration, Migrations.CHANGELOG);
    }

    @Override
    public void run(Namespace namespace, Liquibase liquibase) throws Exception {
        MigrationGuard.run(liquibase, () -> super.run(namespace, liquibase));
    }
}
