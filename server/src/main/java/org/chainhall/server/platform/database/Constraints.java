package org.chainhall.server.platform.database;

import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The constraint that a failed statement would have broken. */
public final class Constraints {
    private static final String OF_DIRECTORY = "_directory_id_fkey";

    private Constraints() {}

    /** Whether a statement failed because the directory that it writes into was deleted while it ran. */
    public static boolean directoryIsGone(JdbiException failure) {
        return violated(failure).filter(name -> name.endsWith(OF_DIRECTORY)).isPresent();
    }

    /** The name of the constraint; empty if the statement failed for another reason. */
    public static Optional<String> violated(JdbiException failure) {
        return failure.getCause() instanceof PSQLException cause
                ? Optional.ofNullable(cause.getServerErrorMessage()).map(ServerErrorMessage::getConstraint)
                : Optional.empty();
    }
}
