package org.chainhall.client;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.chainhall.client.internal.ImportsApi.GetImport;
import org.chainhall.client.model.ImportJob;
import org.chainhall.client.model.ImportState;

/** Looks at an import again and again, less often the longer it takes. */
final class ImportWatch {
    private static final Set<ImportState> ENDED =
            Set.of(ImportState.COMPLETED, ImportState.FAILED, ImportState.CANCELLED);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Transport transport;
    private final GetImport call;
    private final Consumer<ImportJob> listener;

    ImportWatch(Transport transport, GetImport call, Consumer<ImportJob> listener) {
        this.transport = transport;
        this.call = call;
        this.listener = listener;
    }

    Optional<ImportJob> await(Duration limit) {
        long begin = transport.waits().nanoTime();
        Duration pause = FIRST_PAUSE;
        while (true) {
            Duration left = limit.minusNanos(transport.waits().nanoTime() - begin);
            boolean isLast = left.isNegative() || left.isZero();
            Optional<ImportJob> job = look(isLast);
            job.ifPresent(listener);
            Optional<ImportJob> ended = job.filter(seen -> ENDED.contains(seen.state()));
            if (isLast || ended.isPresent()) {
                return ended;
            }
            transport.pause(pause.compareTo(left) < 0 ? pause : left, call.request(), 1);
            pause = longer(pause);
        }
    }

    private Optional<ImportJob> look(boolean isLast) {
        try {
            return Optional.of(transport.send(call));
        } catch (UnavailableException | TransportException away) {
            if (isLast || Thread.currentThread().isInterrupted()) {
                throw away;
            }
            return Optional.empty();
        }
    }

    private static Duration longer(Duration pause) {
        Duration longer = pause.multipliedBy(3).dividedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
}
