package org.chainhall.server.platform.database;

import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The constraint that a failed statement would have broken. */
public final class Constraints {
    private Constraints() {}

    /** The name of the constraint; empty if the statement failed for another reason. */
    public static Optional<String> violated(JdbiException failure) {
        return failure.getCause() instanceof PSQLException cause
                ? Optional.ofNullable(cause.getServerErrorMessage()).map(ServerErrorMessage::getConstraint)
                : Optional.empty();
    }
}
