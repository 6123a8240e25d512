package org.chainhall.server.imports;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jdbi.v3.core.JdbiException;

/** Why a statement failed, by the class of its SQL state: because of what was to be written, or of what goes by. */
final class DatabaseFailure {
    /** A value that cannot be stored, a constraint, a limit. */
    private static final Pattern ABOUT_ROWS = Pattern.compile("(22|23|54).*");
    /** Connection, ended transaction, deadlock, full, locked, stopped, disk, damage. */
    private static final Pattern PASSING = Pattern.compile("(08|25|40|53|55|57|58|XX).*");

    private DatabaseFailure() {}

    static boolean isAboutRows(JdbiException failure) {
        return failure.getCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && ABOUT_ROWS.matcher(cause.getSQLState()).matches();
    }

    /** Whether trying again later may help; a pool that has no connection to give says no state. */
    static boolean isPassing(JdbiException failure) {
        return failure.getCause() instanceof SQLException cause
                && (cause.getSQLState() == null
                        || PASSING.matcher(cause.getSQLState()).matches());
    }
}
