package org.chainhall.server.platform.database;

import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Locks for work that takes many transactions: of all servers and commands that want to do it, one does. */
public final class SessionLocks {
    private final Jdbi jdbi;

    public SessionLocks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Runs the work, unless another session runs it: then there is no result.
     *
     * @param purpose what the lock is for
     * @param key which of them
     */
    public <T> Optional<T> runAlone(String purpose, String key, Function<Lock, T> work) {
        // Opened by hand: the transactions of the work must not join this session.
        try (Handle session = jdbi.open()) {
            if (!ask(session, "SELECT pg_try_advisory_lock(hashtext(:purpose), hashtext(:key))", purpose, key)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.apply(() -> session.execute("SELECT 1")));
            } finally {
                ask(session, "SELECT pg_advisory_unlock(hashtext(:purpose), hashtext(:key))", purpose, key);
            }
        }
    }

    private static boolean ask(Handle session, String query, String purpose, String key) {
        return session.createQuery(query)
                .bind("purpose", purpose)
                .bind("key", key)
                .mapTo(boolean.class)
                .one();
    }

    /** A lock that is held. */
    @FunctionalInterface
    public interface Lock {
        /** Throws if the session is gone, and the lock with it; to be asked before what must not be done twice. */
        void check();
    }
}
