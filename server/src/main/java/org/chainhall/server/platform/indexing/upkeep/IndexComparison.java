package org.chainhall.server.platform.indexing.upkeep;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.indexing.IndexWork;
import org.chainhall.server.platform.indexing.upkeep.DocumentCatalog.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Compares an index with the database by id and version, in pages, while both change. What differs at first sight is
 * looked at again: work that waits for a relay, or that the index refused, is no difference.
 */
final class IndexComparison {
    /** As text, which is how both PostgreSQL and Elasticsearch order them; a UUID compares by signed numbers. */
    private static final Comparator<UUID> ORDER = Comparator.comparing(UUID::toString);

    private static final int PAGE = 1000;

    private final IndexScan scan;
    private final DocumentCatalog catalog;
    private final Transactions transactions;
    private final IndexWork work;

    IndexComparison(IndexScan scan, DocumentCatalog catalog, Transactions transactions, IndexWork work) {
        this.scan = scan;
        this.catalog = catalog;
        this.transactions = transactions;
        this.work = work;
    }

    /**
     * Compares all directories of a region, also those that only the index still has.
     *
     * @param sink gets the differences of one directory at a time
     * @return how many documents the database has
     */
    long compare(String region, String index, Consumer<List<Difference>> sink) {
        Set<DirectoryId> directories = new LinkedHashSet<>(catalog.directories(region));
        directories.addAll(scan.directories(index));
        return directories.stream()
                .mapToLong(directory -> compare(directory, index, sink))
                .sum();
    }

    private long compare(DirectoryId directory, String index, Consumer<List<Difference>> sink) {
        long documents = 0;
        Optional<UUID> after = Optional.empty();
        do {
            List<Entry> indexed = scan.list(index, directory, after, PAGE);
            List<Entry> stored = catalog.list(directory, after, PAGE);
            // Beyond the last id of a full page we have not looked yet.
            Optional<UUID> end = Stream.of(indexed, stored)
                    .filter(page -> page.size() == PAGE)
                    .map(page -> page.getLast().id())
                    .min(ORDER);
            Map<UUID, Long> storedVersions = until(end, stored);
            List<Difference> differences = confirmed(directory, index, suspects(until(end, indexed), storedVersions));
            if (!differences.isEmpty()) {
                sink.accept(differences);
            }
            documents += storedVersions.size();
            after = end;
        } while (after.isPresent());
        return documents;
    }

    private static Map<UUID, Long> until(Optional<UUID> end, List<Entry> page) {
        Map<UUID, Long> versions = new HashMap<>();
        page.stream()
                .filter(entry -> end.isEmpty() || ORDER.compare(entry.id(), end.get()) <= 0)
                .forEach(entry -> versions.put(entry.id(), entry.version()));
        return versions;
    }

    private static Set<UUID> suspects(Map<UUID, Long> indexed, Map<UUID, Long> stored) {
        Set<UUID> suspects = new HashSet<>(indexed.keySet());
        suspects.addAll(stored.keySet());
        suspects.removeIf(id -> indexed.containsKey(id) && indexed.get(id).equals(stored.get(id)));
        return suspects;
    }

    /**
     * Looks again, in this order: a version that the database has and that waits for no relay must be in the index by now.
     * What the index has beyond that may have been written since; then the database has it too.
     */
    private List<Difference> confirmed(DirectoryId directory, String index, Set<UUID> suspects) {
        if (suspects.isEmpty()) {
            return List.of();
        }
        Map<UUID, Long> stored = catalog.versions(directory, suspects);
        Set<UUID> unsettled = transactions.in(directory, () -> work.unsettled(directory, suspects));
        Map<UUID, Long> indexed = scan.versions(index, directory, suspects);
        List<Difference> differences = suspects.stream()
                .filter(id -> !unsettled.contains(id))
                .map(id -> new Difference(
                        directory, id, Optional.ofNullable(indexed.get(id)), Optional.ofNullable(stored.get(id))))
                .filter(difference -> !difference.indexed().equals(difference.stored()))
                .toList();
        List<UUID> beyond = differences.stream()
                .filter(Difference::isBeyond)
                .map(Difference::id)
                .toList();
        Map<UUID, Long> now = catalog.versions(directory, beyond);
        return differences.stream()
                .filter(difference -> !difference.isBeyond() || isBeyond(difference, now.get(difference.id())))
                .toList();
    }

    private static boolean isBeyond(Difference difference, @Nullable Long stored) {
        return stored == null || stored < difference.indexed().orElseThrow();
    }
}
