package org.chainhall.server.platform.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One transaction of a relay: claims work, re-reads what is there now, writes it to the index and deletes the work that
 * is done. The rows of the database decide, not the work: a provider that exists is written, whatever the work was for;
 * one that does not is deleted with the version of the claimed deletion, and without one there is nothing to do.
 */
final class RelayBatch {
    private static final Logger LOG = LoggerFactory.getLogger(RelayBatch.class);
    private static final int BYTES = 5 * 1024 * 1024;

    private final String region;
    private final Transactions transactions;
    private final RelayRepository repository;
    private final BulkWriter writer;
    private final DocumentSource source;
    private final RelayListener listener;
    private final IndexFollower follower;

    RelayBatch(
            String region,
            Transactions transactions,
            BulkWriter writer,
            DocumentSource source,
            RelayListener listener,
            IndexFollower follower) {
        this.region = region;
        this.transactions = transactions;
        this.repository = transactions.repository(RelayRepository.class);
        this.writer = writer;
        this.source = source;
        this.listener = listener;
        this.follower = follower;
    }

    /** How to go on. */
    enum Progress {
        /** There may be more at once. */
        MORE,
        /** All that was there is done. */
        IDLE,
        /** Some of it, or all, has to wait for the index. */
        WAITS
    }

    /**
     * Runs one transaction.
     *
     * @param rows how many rows of work it claims at most
     */
    Progress run(int rows) {
        return transactions.asRelay(region, () -> {
            repository.lockTargets(region);
            List<String> targets =
                    repository.targets(region).stream().filter(source::fits).toList();
            if (targets.isEmpty()) {
                return Progress.WAITS;
            }
            List<RelayRepository.Claim> claims = repository.claim(region, rows);
            if (claims.isEmpty()) {
                return Progress.IDLE;
            }
            return relay(targets, claims, claims.size() == rows);
        });
    }

    private Progress relay(List<String> targets, List<RelayRepository.Claim> claims, boolean full) {
        Map<DirectoryId, List<RelayRepository.Claim>> byDirectory = claims.stream()
                .collect(Collectors.groupingBy(
                        RelayRepository.Claim::directoryId, LinkedHashMap::new, Collectors.toList()));
        List<Task> tasks = new ArrayList<>();
        byDirectory.forEach((directory, work) -> tasks.addAll(tasks(directory, work)));
        List<Task> fitting = fitting(tasks);
        boolean waits = settle(fitting, write(targets, fitting));
        boolean more = fitting.size() < tasks.size() || full;
        return waits ? Progress.WAITS : more ? Progress.MORE : Progress.IDLE;
    }

    private List<Task> tasks(DirectoryId directory, List<RelayRepository.Claim> claims) {
        transactions.enter(directory);
        Map<UUID, List<RelayRepository.Claim>> byDocument =
                claims.stream().collect(Collectors.groupingBy(RelayRepository.Claim::documentId));
        Map<UUID, DocumentSource.Document> present = source.documents(directory, byDocument.keySet()).stream()
                .collect(Collectors.toMap(DocumentSource.Document::id, Function.identity()));
        return byDocument.entrySet().stream()
                .map(entry -> task(directory, entry.getKey(), entry.getValue(), present))
                .toList();
    }

    private static Task task(
            DirectoryId directory,
            UUID id,
            List<RelayRepository.Claim> claims,
            Map<UUID, DocumentSource.Document> present) {
        List<Long> rows = claims.stream().map(RelayRepository.Claim::id).toList();
        DocumentSource.Document document = present.get(id);
        if (document != null) {
            return new Task(directory, rows, List.of(new BulkWriter.Change.Write(directory, document)));
        }
        List<BulkWriter.Change> deletion = claims.stream()
                .map(RelayRepository.Claim::deletedVersion)
                .filter(Objects::nonNull)
                .max(Long::compare)
                .<BulkWriter.Change>map(version -> new BulkWriter.Change.Delete(directory, id, version))
                .map(List::of)
                .orElse(List.of());
        return new Task(directory, rows, deletion);
    }

    /** What fits into one request; the rest stays as it is and is claimed again. One alone always fits. */
    private static List<Task> fitting(List<Task> tasks) {
        int bytes = 0;
        for (int i = 0; i < tasks.size(); i++) {
            bytes += tasks.get(i).changes().stream()
                    .mapToInt(BulkWriter.Change::size)
                    .sum();
            if (bytes > BYTES && i > 0) {
                return tasks.subList(0, i);
            }
        }
        return tasks;
    }

    private List<BulkWriter.Outcome> write(List<String> targets, List<Task> tasks) {
        List<BulkWriter.Change> changes =
                tasks.stream().flatMap(task -> task.changes().stream()).toList();
        if (changes.isEmpty()) {
            return List.of();
        }
        long start = System.nanoTime();
        try {
            List<BulkWriter.Outcome> outcomes = writer.write(targets, changes);
            listener.written(
                    region,
                    changes.size(),
                    count(outcomes, BulkWriter.Outcome.Kind.REFUSED),
                    count(outcomes, BulkWriter.Outcome.Kind.WAITS),
                    Duration.ofNanos(System.nanoTime() - start));
            return outcomes;
        } catch (IOException e) {
            listener.failed(region);
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what is done and moves what was refused; says whether anything has to wait. */
    private boolean settle(List<Task> tasks, List<BulkWriter.Outcome> outcomes) {
        boolean waits = false;
        Map<DirectoryId, List<Long>> done = new LinkedHashMap<>();
        Map<DirectoryId, Map<UUID, Long>> taken = new LinkedHashMap<>();
        int next = 0;
        for (Task task : tasks) {
            BulkWriter.Outcome outcome = task.changes().isEmpty() ? BulkWriter.Outcome.DONE : outcomes.get(next++);
            switch (outcome.kind()) {
                case WAITS -> {
                    LOG.warn("Index work of region {} waits: {}", region, outcome.reason());
                    waits = true;
                    continue;
                }
                case REFUSED -> bury(task, outcome.reason());
                case DONE ->
                    task.written()
                            .ifPresent(document -> taken.computeIfAbsent(task.directory(), d -> new LinkedHashMap<>())
                                    .put(document.id(), document.version()));
            }
            done.computeIfAbsent(task.directory(), d -> new ArrayList<>()).addAll(task.rows());
        }
        done.forEach(repository::done);
        taken.forEach((directory, versions) -> {
            transactions.enter(directory);
            follower.taken(directory, region, versions);
        });
        return waits;
    }

    private void bury(Task task, String reason) {
        LOG.error("The index refused {} of directory {}: {}", task.changes(), task.directory(), reason);
        transactions.enter(task.directory());
        repository.bury(task.directory(), task.rows(), reason);
    }

    private static int count(List<BulkWriter.Outcome> outcomes, BulkWriter.Outcome.Kind kind) {
        return (int) outcomes.stream().filter(o -> o.kind() == kind).count();
    }

    /**
     * What is to do for one document.
     *
     * @param rows the claimed rows of work that it settles
     * @param changes one change, or none
     */
    private record Task(DirectoryId directory, List<Long> rows, List<BulkWriter.Change> changes) {
        /** The document, unless it was deleted. */
        Optional<DocumentSource.Document> written() {
            return changes.stream()
                    .filter(BulkWriter.Change.Write.class::isInstance)
                    .map(BulkWriter.Change.Write.class::cast)
                    .map(BulkWriter.Change.Write::document)
                    .findFirst();
        }
    }
}
