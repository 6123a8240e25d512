package org.chainhall.server.platform.database;

import io.dropwizard.lifecycle.Managed;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.chainhall.server.platform.work.WorkLoop;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears from PostgreSQL when something of a directory changes that servers remember, whichever server changed it.
 *
 * <p>It also notifies itself, several times a second. PostgreSQL delivers notifications in the order of their commits, so
 * when one of its own comes back, every change before that has been heard; when none does, because the connection hangs
 * or belongs to a pooler, nobody relies on it.
 */
public final class DirectoryChanges implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryChanges.class);
    /** The triggers of the migrations know it too. */
    private static final String CHANNEL = "directory_change";
    /** What servers send themselves begins so, and goes on with who sent it, and when by its own clock. */
    private static final String OWN = "server ";

    private static final Duration BETWEEN_OWN = Duration.ofMillis(300);
    /** A change is overlooked for this long at most. */
    private static final Duration HEARD = Duration.ofSeconds(1);
    /** Then the connection is given up: one that hangs need not fail. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Jdbi jdbi;
    private final String own = OWN + UUID.randomUUID() + ' ';
    private final List<Remembered<?, ?>> memories = new CopyOnWriteArrayList<>();
    private final WorkLoop loop = new WorkLoop(Stream.of("directory-changes"), this::listen);
    private volatile long heardUntil = System.nanoTime();
    /** So that it is said once, and not each second. */
    private boolean isSilent;

    /** Hears nothing before it is started. */
    public DirectoryChanges(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Shows whether it hears anything. */
    public void measure(PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name("chainhall_directory_changes_heard")
                .help("1 while this server hears at once what others change of directories, keys and search settings.")
                .callback(callback -> callback.call(isHeard() ? 1 : 0))
                .register(registry);
    }

    /**
     * A memory for what is read of directories.
     *
     * @param unheard how long to remember while nothing is heard of changes
     * @param most how much to remember
     * @param owner whose it is
     */
    public <K, V> Remembered<K, V> remembered(Duration unheard, int most, BiFunction<K, V, DirectoryId> owner) {
        Remembered<K, V> memory = new Remembered<>(this::isHeard, unheard, most, owner);
        memories.add(memory);
        return memory;
    }

    /** Whether every change of more than a second ago has been heard. */
    boolean isHeard() {
        return System.nanoTime() - heardUntil < 0;
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() throws InterruptedException {
        loop.stop();
    }

    private Duration listen() {
        try (Handle session = jdbi.open()) {
            if (!isNotified(session)) {
                throw new IllegalStateException("its schema has no triggers for that yet");
            }
            session.execute("LISTEN " + CHANNEL);
            try {
                // What changed while nobody listened.
                memories.forEach(Remembered::forgetAll);
                listen(session);
            } finally {
                session.execute("UNLISTEN " + CHANNEL);
            }
        } catch (SQLException | RuntimeException e) {
            if (!isSilent) {
                LOG.warn(
                        "PostgreSQL does not say what changes, which is read anew every few seconds: {}", e.toString());
            }
            isSilent = true;
        } finally {
            heardUntil = System.nanoTime();
        }
        return PAUSE;
    }

    private static boolean isNotified(Handle session) {
        return session.select("SELECT to_regproc('notify_directory_change') IS NOT NULL")
                .mapTo(boolean.class)
                .one();
    }

    private void listen(Handle session) throws SQLException {
        long lastHeard = System.nanoTime();
        while (!loop.isStopped()) {
            if (hear(session)) {
                isSilent = false;
                lastHeard = System.nanoTime();
            } else if (System.nanoTime() - lastHeard > SILENCE.toNanos()) {
                throw new IllegalStateException("nothing came for " + SILENCE);
            }
        }
    }

    /** Notifies itself, and hears until it is time to do so again; whether anything of its own came. */
    private boolean hear(Handle session) throws SQLException {
        long begin = System.nanoTime();
        notifyItself(begin);
        boolean hasHeard = false;
        for (long rest = BETWEEN_OWN.toMillis();
                rest > 0 && !loop.isStopped();
                rest = (begin + BETWEEN_OWN.toNanos() - System.nanoTime()) / 1_000_000) {
            for (String heard : notifications(session, (int) rest)) {
                if (heard.startsWith(own)) {
                    heardUntil = Long.parseLong(heard.substring(own.length())) + HEARD.toNanos();
                    hasHeard = true;
                } else if (!heard.startsWith(OWN)) {
                    forget(heard);
                }
            }
        }
        return hasHeard;
    }

    /**
     * From another connection than the one that listens: through a pooler, what a connection sends comes back to it even
     * where nothing else does.
     */
    private void notifyItself(long now) {
        jdbi.useHandle(other -> other.execute("SELECT pg_notify(?, ?)", CHANNEL, own + now));
    }

    private void forget(String heard) {
        try {
            DirectoryId changed = new DirectoryId(UUID.fromString(heard));
            memories.forEach(memory -> memory.forgetAllOf(changed));
        } catch (IllegalArgumentException e) {
            LOG.warn("Somebody notified {} of something that is no directory", CHANNEL);
        }
    }

    /** What has come, or comes first within this time. */
    private static List<String> notifications(Handle session, int millis) throws SQLException {
        @Nullable
        PGNotification[] came =
                session.getConnection().unwrap(PGConnection.class).getNotifications(millis);
        return came == null
                ? List.of()
                : Stream.of(came).map(PGNotification::getParameter).toList();
    }
}
