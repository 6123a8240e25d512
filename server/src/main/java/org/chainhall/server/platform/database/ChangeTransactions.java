package org.chainhall.server.platform.database;

import java.sql.Connection;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.ChangeSet.RunStatus;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.changelog.visitor.ChangeExecListener;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;

/**
 * Makes a change and Liquibase's note that it ran one transaction. Liquibase commits between the two, and a migration
 * killed there would find its own change in the way the next time.
 */
final class ChangeTransactions extends JdbcConnection {
    private boolean inChange;

    ChangeTransactions(Connection connection) {
        super(connection);
    }

    @Override
    public void commit() throws DatabaseException {
        if (!inChange) {
            super.commit();
        }
    }

    ChangeExecListener listener() {
        return new AbstractChangeExecListener() {
            @Override
            public void willRun(ChangeSet change, DatabaseChangeLog log, Database database, RunStatus status) {
                inChange = true;
            }

            @Override
            public void ran(ChangeSet change, DatabaseChangeLog log, Database database, ExecType type) {
                inChange = false;
            }

            @Override
            public void runFailed(ChangeSet change, DatabaseChangeLog log, Database database, Exception failure) {
                inChange = false;
            }
        };
    }
}
