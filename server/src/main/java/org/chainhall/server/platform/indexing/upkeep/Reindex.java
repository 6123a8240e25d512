package org.chainhall.server.platform.indexing.upkeep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.SessionLocks;
import org.chainhall.server.platform.indexing.IndexTargets;
import org.chainhall.server.platform.indexing.upkeep.DocumentCatalog.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds the next index of a region beside the live one, while searches read the one and the relays write to both, and
 * swaps them when the new one equals the database. Until then nothing changes for anyone: a rebuild that fails or is
 * killed leaves a half-built index, which the next rebuild drops.
 */
final class Reindex {
    private static final Logger LOG = LoggerFactory.getLogger(Reindex.class);
    private static final int PAGE = 500;
    /** Each mends what the comparison before it found. */
    private static final int COMPARISONS = 3;

    private final String region;
    private final VersionedIndex index;
    private final IndexTargets targets;
    private final DocumentCatalog catalog;
    private final IndexCopy copy;
    private final IndexComparison comparison;

    Reindex(
            String region,
            VersionedIndex index,
            IndexTargets targets,
            DocumentCatalog catalog,
            IndexCopy copy,
            IndexComparison comparison) {
        this.region = region;
        this.index = index;
        this.targets = targets;
        this.catalog = catalog;
        this.copy = copy;
        this.comparison = comparison;
    }

    /**
     * Rebuilds the index.
     *
     * @param lock keeps other rebuilds of the region away
     * @param progress hears how many documents are copied
     */
    Rebuilt run(SessionLocks.Lock lock, LongConsumer progress) {
        dropHalfBuilt();
        String next = index.create();
        // What the relays wrote before this, we copy; what they write after it, they write to both.
        targets.add(region, VersionedIndex.target(next));
        Set<UUID> refused = new HashSet<>();
        long documents = copyAll(next, refused, progress);
        mend(next, refused);
        lock.check();
        index.promote(next);
        targets.keepOnly(region, VersionedIndex.target(next));
        index.dropAllBut(Optional.of(next));
        LOG.info("Searches of region {} go to {}", region, next);
        return new Rebuilt(next, documents, refused.size());
    }

    private void dropHalfBuilt() {
        Optional<String> live = index.live();
        // Where no index is live, the relays wait with what they have for the one that is gone.
        live.map(VersionedIndex::target).ifPresent(target -> targets.keepOnly(region, target));
        index.dropAllBut(live).forEach(half -> LOG.info("Dropped the half-built {}", half));
    }

    private long copyAll(String next, Set<UUID> refused, LongConsumer progress) {
        long documents = 0;
        for (DirectoryId directory : catalog.directories(region)) {
            Optional<UUID> after = Optional.empty();
            do {
                List<UUID> page = catalog.list(directory, after, PAGE).stream()
                        .map(Entry::id)
                        .toList();
                refused.addAll(copy.write(VersionedIndex.target(next), directory, page));
                documents += page.size();
                progress.accept(documents);
                after = page.size() < PAGE ? Optional.empty() : Optional.of(page.getLast());
            } while (after.isPresent());
        }
        return documents;
    }

    private void mend(String next, Set<UUID> refused) {
        for (int round = 1; round <= COMPARISONS; round++) {
            List<Difference> differences = differences(next, refused);
            if (differences.isEmpty()) {
                return;
            }
            LOG.info("{} differs from the database in {} documents; mending", next, differences.size());
            differences.forEach(difference -> refused.addAll(mend(VersionedIndex.target(next), difference)));
        }
        if (!differences(next, refused).isEmpty()) {
            throw new IllegalStateException(next + " still differs from the database; the live index stays");
        }
    }

    private List<UUID> mend(String target, Difference difference) {
        if (difference.kind() == Difference.Kind.EXTRA) {
            copy.delete(target, difference.directory(), difference.id(), difference.deletion());
            return List.of();
        }
        return copy.write(target, difference.directory(), List.of(difference.id()));
    }

    private List<Difference> differences(String next, Set<UUID> refused) {
        index.refresh(next);
        List<Difference> differences = new ArrayList<>();
        comparison.compare(region, next, differences::addAll);
        differences.removeIf(difference -> refused.contains(difference.id()));
        return differences;
    }
}
