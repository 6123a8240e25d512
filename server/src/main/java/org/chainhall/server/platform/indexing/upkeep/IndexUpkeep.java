package org.chainhall.server.platform.indexing.upkeep;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.chainhall.server.platform.database.SessionLocks;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.indexing.BulkWriter;
import org.chainhall.server.platform.indexing.DocumentSource;
import org.chainhall.server.platform.indexing.IndexTargets;
import org.chainhall.server.platform.indexing.IndexWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The care of one region's index, by servers and by commands. */
public final class IndexUpkeep {
    /** Whoever makes an index holds it. */
    private static final String MAKING = "chainhall.reindex";

    private static final Logger LOG = LoggerFactory.getLogger(IndexUpkeep.class);
    private static final String CHECKING = "chainhall.index_check";

    private final String region;
    private final SessionLocks locks;
    private final Reindex reindex;
    private final IndexCheck check;
    private final IndexPreparation preparation;

    /**
     * Builds it.
     *
     * @param catalog what should be in the index
     * @param source the documents themselves
     */
    public IndexUpkeep(
            String region,
            ElasticsearchClient elasticsearch,
            VersionedIndex index,
            Transactions transactions,
            SessionLocks locks,
            DocumentCatalog catalog,
            DocumentSource source) {
        IndexTargets targets = new IndexTargets(transactions);
        IndexWork work = new IndexWork(transactions);
        IndexComparison comparison = new IndexComparison(new IndexScan(elasticsearch), catalog, transactions, work);
        IndexCopy copy = new IndexCopy(transactions, source, new BulkWriter(elasticsearch));
        this.region = region;
        this.locks = locks;
        this.reindex = new Reindex(region, index, targets, catalog, copy, comparison);
        this.check = new IndexCheck(region, index, transactions, work, comparison);
        this.preparation = new IndexPreparation(region, index, targets);
    }

    /**
     * Builds the index anew; empty if another rebuild of the region is running.
     *
     * @param progress hears how many documents are copied
     */
    public Optional<Rebuilt> reindex(LongConsumer progress) {
        return locks.runAlone(MAKING, region, lock -> reindex.run(lock, progress));
    }

    /** Compares the index with the database and mends it; empty if another check of the region is running. */
    public Optional<Report> check() {
        return locks.runAlone(CHECKING, region, lock -> check.run());
    }

    /** For the life of a server. */
    public IndexKeeper keeper() {
        return new IndexKeeper(region, this::prepare, this::check);
    }

    /** Whether the index is there and of this program's version, be it made by this server or by another. */
    private boolean prepare() {
        if (!preparation.isMade()) {
            locks.runAlone(MAKING, region, lock -> preparation.isMade() ? "made" : preparation.make());
        }
        if (preparation.isMade() && preparation.isOutdated()) {
            LOG.info("The index of region {} was made for an earlier version and is built anew", region);
            reindex(documents -> {});
        }
        return preparation.isMade() && !preparation.isOutdated();
    }
}
