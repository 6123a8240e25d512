package org.chainhall.server.platform.indexing.upkeep;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.indexing.IndexWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the live index of a region with the database and leaves index work for what differs. Writes that were lost on
 * the way, or came back late after a deletion, are mended so; an index that is ahead of the database is not.
 */
final class IndexCheck {
    private static final Logger LOG = LoggerFactory.getLogger(IndexCheck.class);

    private final String region;
    private final VersionedIndex index;
    private final Transactions transactions;
    private final IndexWork work;
    private final IndexComparison comparison;

    IndexCheck(
            String region,
            VersionedIndex index,
            Transactions transactions,
            IndexWork work,
            IndexComparison comparison) {
        this.region = region;
        this.index = index;
        this.transactions = transactions;
        this.work = work;
        this.comparison = comparison;
    }

    Report run() {
        Optional<String> live = index.live();
        if (live.isEmpty()) {
            return logged(new Report(live, 0, Map.of()));
        }
        Map<Difference.Kind, Long> counts = new EnumMap<>(Difference.Kind.class);
        index.refresh(live.get());
        long documents = comparison.compare(region, live.get(), differences -> {
            differences.forEach(difference -> counts.merge(difference.kind(), 1L, Long::sum));
            mend(differences);
        });
        return logged(new Report(live, documents, counts));
    }

    private void mend(List<Difference> differences) {
        DirectoryId directory = differences.getFirst().directory();
        List<UUID> behind = differences.stream()
                .filter(difference -> !difference.isBeyond())
                .map(Difference::id)
                .toList();
        transactions.in(directory, () -> {
            work.written(directory, region, behind);
            differences.stream()
                    .filter(difference -> difference.kind() == Difference.Kind.EXTRA)
                    .forEach(extra -> work.deleted(directory, region, extra.id(), extra.deletion()));
            return differences;
        });
    }

    private Report logged(Report report) {
        if (report.needsReindex()) {
            LOG.error("The index of region {} is missing or ahead of the database: run a reindex. {}", region, report);
        } else if (!report.differences().isEmpty()) {
            LOG.warn("The index of region {} differed from the database and is being mended: {}", region, report);
        }
        return report;
    }
}
