package org.chainhall.server.platform.indexing.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.indexing.BulkWriter;
import org.chainhall.server.platform.indexing.BulkWriter.Change;
import org.chainhall.server.platform.indexing.BulkWriter.Outcome;
import org.chainhall.server.platform.indexing.DocumentSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes documents as they are in the database to an index, by the alias of that index. */
final class IndexCopy {
    private static final Logger LOG = LoggerFactory.getLogger(IndexCopy.class);
    private static final int BYTES = 5 * 1024 * 1024;
    private static final int ATTEMPTS = 30;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final DocumentSource source;
    private final BulkWriter writer;

    IndexCopy(Transactions transactions, DocumentSource source, BulkWriter writer) {
        this.transactions = transactions;
        this.source = source;
        this.writer = writer;
    }

    /**
     * Writes those of the documents that exist. A newer version that is there already stays.
     *
     * @return the documents that the index refused; they are logged
     */
    List<UUID> write(String target, DirectoryId directory, Collection<UUID> ids) {
        List<UUID> refused = new ArrayList<>();
        List<Change> batch = new ArrayList<>();
        int bytes = 0;
        for (DocumentSource.Document document : transactions.in(directory, () -> source.documents(directory, ids))) {
            Change change = new Change.Write(directory, document);
            if (bytes + change.size() > BYTES && !batch.isEmpty()) {
                refused.addAll(send(target, batch));
                batch.clear();
                bytes = 0;
            }
            batch.add(change);
            bytes += change.size();
        }
        refused.addAll(send(target, batch));
        return refused;
    }

    /** Deletes a document that the database does not have. */
    void delete(String target, DirectoryId directory, UUID id, long version) {
        send(target, List.of(new Change.Delete(directory, id, version)));
    }

    private List<UUID> send(String target, List<Change> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            List<Outcome> outcomes = outcomes(target, changes);
            if (outcomes.stream().noneMatch(outcome -> outcome.kind() == Outcome.Kind.WAITS)) {
                return refused(target, changes, outcomes);
            }
            pause();
        }
        throw new IllegalStateException("the index " + target + " does not take documents");
    }

    private List<Outcome> outcomes(String target, List<Change> changes) {
        try {
            return writer.write(List.of(target), changes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<UUID> refused(String target, List<Change> changes, List<Outcome> outcomes) {
        List<UUID> refused = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            if (outcomes.get(i).kind() == Outcome.Kind.REFUSED && changes.get(i) instanceof Change.Write write) {
                LOG.error(
                        "{} refused {}: {}",
                        target,
                        write.document().id(),
                        outcomes.get(i).reason());
                refused.add(write.document().id());
            }
        }
        return refused;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
