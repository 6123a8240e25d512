package org.chainhall.server.imports;

import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.directory.DirectoryService;
import org.chainhall.server.imports.reading.RowFault;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.provider.ProviderLoader;
import org.chainhall.server.provider.ProviderLoader.Outcome;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what became of a run of rows: providers, faults, counters and checkpoint in one transaction. */
final class BatchWriter {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
    private static final RowFault TAKEN = new RowFault(
            null, "/externalId", "EXTERNAL_ID_TAKEN", "Another provider of this directory has this externalId.");
    private static final RowFault NOT_STORABLE =
            new RowFault(null, null, "NOT_STORABLE", "The database refuses this row.");

    private final Transactions transactions;
    private final ImportRepository imports;
    private final DirectoryService directories;
    private final ProviderLoader providers;
    private final ImportMetrics metrics;
    private final int atOnce;

    /**
     * Writes through the loader of providers.
     *
     * @param atOnce how many rows are written in one transaction
     */
    BatchWriter(
            Transactions transactions,
            DirectoryService directories,
            ProviderLoader providers,
            ImportMetrics metrics,
            int atOnce) {
        this.transactions = transactions;
        this.imports = transactions.repository(ImportRepository.class);
        this.directories = directories;
        this.providers = providers;
        this.metrics = metrics;
        this.atOnce = atOnce;
    }

    int atOnce() {
        return atOnce;
    }

    /**
     * Writes rows that follow the checkpoint without a gap.
     *
     * @throws LeaseLostException and nothing is written, if the import is no longer this owner's
     */
    void write(ImportJob job, UUID owner, List<CheckedRow> rows) {
        try {
            metrics.count(transactions.in(job.directoryId(), () -> writeAll(job, owner, rows)));
        } catch (JdbiException e) {
            if (!DatabaseFailure.isAboutRows(e)
                    || rows.size() == 1 && rows.getFirst().profile().isEmpty()) {
                throw e;
            }
            // One row must not cost the others: it is found by halving.
            writeHalves(job, owner, rows);
        }
    }

    private void writeHalves(ImportJob job, UUID owner, List<CheckedRow> rows) {
        if (rows.size() == 1) {
            LOG.warn("The database refuses row {} of import {}", rows.getFirst().number(), job.id());
            write(job, owner, List.of(rows.getFirst().refused(NOT_STORABLE)));
            return;
        }
        int half = rows.size() / 2;
        write(job, owner, rows.subList(0, half));
        write(job, owner, rows.subList(half, rows.size()));
    }

    private RowCounts writeAll(ImportJob job, UUID owner, List<CheckedRow> rows) {
        long from = rows.getFirst().number() - 1;
        long to = rows.getLast().number();
        // First, as its deletion does it: whoever holds the other locks would wait for each other.
        Directory directory = directories.hold(job.directoryId()).orElseThrow(LeaseLostException::new);
        if (imports.advance(directory.id(), job.id(), owner, from, to) == 0) {
            throw new LeaseLostException();
        }
        BatchResult result = new BatchResult();
        Iterator<Outcome> outcomes = load(directory, job, rows).iterator();
        for (CheckedRow row : rows) {
            if (row.profile().isEmpty()) {
                result.failed(row, row.faults());
            } else {
                add(result, row, outcomes.next(), job);
            }
        }
        imports.insertErrors(directory.id(), job.id(), result.errors());
        imports.count(directory.id(), job.id(), result.counts());
        return result.counts();
    }

    private static void add(BatchResult result, CheckedRow row, Outcome outcome, ImportJob job) {
        switch (outcome) {
            case CREATED -> result.created();
            case UPDATED -> result.updated();
            case UNCHANGED -> result.unchanged();
            case EXISTS -> result.failed(row, List.of(TAKEN.in(job.externalIdColumn())));
        }
    }

    private List<Outcome> load(Directory directory, ImportJob job, List<CheckedRow> rows) {
        List<ProviderProfile> profiles =
                rows.stream().flatMap(row -> row.profile().stream()).toList();
        if (profiles.isEmpty()) {
            return List.of();
        }
        return job.dryRun()
                ? providers.preview(directory, profiles, job.replaces())
                : providers.load(directory, profiles, job.replaces());
    }
}
