package org.chainhall.server.platform.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.sqlobject.SqlObjectFactory;
import org.jspecify.annotations.Nullable;

/**
 * The one door to the database. Work runs in one transaction on the calling thread; it commits when the work returns and
 * rolls back when it throws. Work inside work joins it, if it is for the same directory.
 *
 * <p>A pooled connection keeps nothing of a caller: the settings are local to the transaction (a session's would stay
 * for the next one).
 */
public final class Transactions {
    private final Jdbi jdbi;
    private final ThreadLocal<@Nullable Session> current = new ThreadLocal<>();

    public Transactions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Works on the rows of one directory. */
    public <T> T in(DirectoryId directory, Supplier<T> work) {
        return run(Setting.DIRECTORY, directory.toString(), work);
    }

    /** Looks for the key with this hash, before a directory is known. */
    public <T> T withKeyHash(String hash, Supplier<T> work) {
        return run(Setting.KEY_HASH, hash, work);
    }

    /** Works on the index work of a region, across its directories; {@link #enter} for what belongs to one of them. */
    public <T> T asRelay(String region, Supplier<T> work) {
        return run(Setting.RELAY_REGION, region, work);
    }

    /** Works on the leases of imports, across directories; {@link #enter} for what belongs to one of them. */
    public <T> T asImportWorker(String worker, Supplier<T> work) {
        return run(Setting.IMPORT_WORKER, worker, work);
    }

    /** Looks for the directories of a region whose saved searches have work. */
    public <T> T asSavedSearchWorker(String region, Supplier<T> work) {
        return run(Setting.SAVED_SEARCH_REGION, region, work);
    }

    /** Works on the directories themselves, which no policy guards; joins whatever transaction is running. */
    public <T> T outside(Supplier<T> work) {
        return current.get() != null ? work.get() : open(null, "", work);
    }

    /** Turns the running transaction of a relay, a worker or of {@link #outside} to the rows of a directory. */
    public void enter(DirectoryId directory) {
        Session session = session();
        if (session.setting == Setting.DIRECTORY || session.setting == Setting.KEY_HASH) {
            throw new IllegalStateException("a transaction of one directory cannot turn to another");
        }
        set(session.handle, Setting.DIRECTORY, directory.toString());
    }

    /** A repository that works in the transaction of the calling thread, and throws where there is none. */
    public <T> T repository(Class<T> type) {
        // Each connection's settings are a copy of these: what is read of the type here is not read again for each.
        Extensions extensions = jdbi.getConfig(Extensions.class);
        extensions.findFactory(SqlObjectFactory.class).ifPresent(factory -> extensions.findMetadata(type, factory));
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(type, arguments);
            }
            // Repositories are package-private.
            method.setAccessible(true);
            try {
                return method.invoke(session().repository(type), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private <T> T run(Setting setting, String value, Supplier<T> work) {
        Session session = current.get();
        if (session == null) {
            return open(setting, value, work);
        }
        if (session.setting != setting || !session.value.equals(value)) {
            throw new IllegalStateException("already in a transaction of something else");
        }
        return work.get();
    }

    private <T> T open(@Nullable Setting setting, String value, Supplier<T> work) {
        return jdbi.inTransaction(handle -> {
            current.set(new Session(handle, setting, value));
            try {
                if (setting != null) {
                    set(handle, setting, value);
                }
                return work.get();
            } finally {
                current.remove();
            }
        });
    }

    private Session session() {
        Session session = current.get();
        if (session == null) {
            throw new IllegalStateException("outside of a transaction");
        }
        return session;
    }

    private static void set(Handle handle, Setting setting, String value) {
        handle.createQuery("SELECT set_config(:name, :value, true)")
                .bind("name", setting.key())
                .bind("value", value)
                .mapTo(String.class)
                .one();
    }

    /** A transaction, and the repositories that were used in it: to attach one costs more than most of its statements. */
    private record Session(Handle handle, @Nullable Setting setting, String value, Map<Class<?>, Object> repositories) {
        Session(Handle handle, @Nullable Setting setting, String value) {
            this(handle, setting, value, new HashMap<>());
        }

        Object repository(Class<?> type) {
            return repositories.computeIfAbsent(type, handle::attach);
        }
    }
}
