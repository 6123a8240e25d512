package org.chainhall.server.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.chainhall.api.model.ImportFormat;
import org.chainhall.api.model.ImportMapping;
import org.chainhall.api.model.ImportMode;
import org.chainhall.api.model.ImportState;
import org.chainhall.server.imports.reading.MappingRules;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.Fault;
import org.chainhall.server.platform.http.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The verbs on imports. */
public final class ImportService {
    private static final Logger LOG = LoggerFactory.getLogger(ImportService.class);

    private final Transactions transactions;
    private final ImportRepository imports;
    private final LeaseRepository leases;
    private final FileSpool spool;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    ImportService(Transactions transactions, FileSpool spool, Supplier<UUID> ids, InstantSource clock) {
        this.transactions = transactions;
        this.imports = transactions.repository(ImportRepository.class);
        this.leases = transactions.repository(LeaseRepository.class);
        this.spool = spool;
        this.ids = ids;
        this.clock = clock;
    }

    /** Fails with 400 for a mapping that is missing, not wanted or wrong. */
    public ImportJob create(
            DirectoryId directory,
            ImportFormat format,
            ImportMode mode,
            boolean dryRun,
            Optional<ImportMapping> mapping) {
        check(format, mapping);
        ImportId id = new ImportId(ids.get());
        return transactions.in(directory, () -> {
            imports.insert(directory, id, format.value(), mode.value(), dryRun, mapping.orElse(null), now());
            return found(directory, id);
        });
    }

    private static void check(ImportFormat format, Optional<ImportMapping> mapping) {
        switch (format) {
            case CSV -> {
                List<Fault> faults =
                        MappingRules.faults(mapping.orElseThrow(ImportProblems::mappingRequired), "/mapping");
                if (!faults.isEmpty()) {
                    throw Problems.invalid(faults);
                }
            }
            case NDJSON -> {
                if (mapping.isPresent()) {
                    throw ImportProblems.mappingNotAllowed();
                }
            }
        }
    }

    /**
     * Takes in the file and lets the import run. Fails with 404, 415 and 409; and with 400 if the file broke off, when it
     * may be sent again.
     */
    public ImportJob upload(DirectoryId directory, ImportId id, ImportFormat format, InputStream file) {
        ImportJob job = get(directory, id);
        if (job.format() != format) {
            throw ImportProblems.wrongFormat(job.format().value());
        }
        if (job.state() != ImportState.AWAITING_CONTENT) {
            throw ImportProblems.notAwaitingContent();
        }
        UUID upload = UUID.randomUUID();
        try {
            spool.write(directory, id, upload, file);
            return start(directory, id, upload);
        } catch (IOException e) {
            discard(directory, id, upload);
            throw ImportProblems.uploadBroken();
        } catch (RuntimeException e) {
            discard(directory, id, upload);
            throw e;
        }
    }

    private ImportJob start(DirectoryId directory, ImportId id, UUID upload) {
        return transactions.in(directory, () -> {
            if (imports.start(directory, id, upload, now()) == 0) {
                throw ImportProblems.notAwaitingContent();
            }
            leases.insert(directory, id);
            return found(directory, id);
        });
    }

    private void discard(DirectoryId directory, ImportId id, UUID upload) {
        try {
            spool.discard(directory, id, upload);
        } catch (RuntimeException e) {
            LOG.warn("What a broken upload left of import {} stays until the import ends", id, e);
        }
    }

    public ImportJob get(DirectoryId directory, ImportId id) {
        return transactions.in(directory, () -> found(directory, id));
    }

    /** In the order of their creation, from after an id on. */
    public List<ImportJob> list(DirectoryId directory, Optional<UUID> after, int limit) {
        return transactions.in(directory, () -> imports.list(directory, after.orElse(null), limit));
    }

    /** The faults of rows, from after one on. */
    public List<RowError> listErrors(DirectoryId directory, ImportId id, long afterRow, int afterNumber, int limit) {
        return transactions.in(directory, () -> {
            found(directory, id);
            return imports.listErrors(directory, id, afterRow, afterNumber, limit);
        });
    }

    /** Rows that were written stay. Fails with 404, and with 409 if it has ended otherwise. */
    public ImportJob cancel(DirectoryId directory, ImportId id) {
        return transactions.in(directory, () -> {
            boolean cancelled = imports.cancel(directory, id, now()) == 1;
            ImportJob job = found(directory, id);
            if (job.state() != ImportState.CANCELLED) {
                throw ImportProblems.ended();
            }
            if (cancelled && job.uploadId() == null) {
                // A worker looks for what a broken upload may have left.
                leases.insert(directory, id);
            }
            return job;
        });
    }

    private ImportJob found(DirectoryId directory, ImportId id) {
        return imports.find(directory, id).orElseThrow(Problems::notFound);
    }

    /** PostgreSQL keeps microseconds; what we answer is what we stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
