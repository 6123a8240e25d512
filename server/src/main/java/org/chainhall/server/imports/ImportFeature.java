package org.chainhall.server.imports;

import com.fasterxml.uuid.Generators;
import io.dropwizard.lifecycle.Managed;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.chainhall.server.directory.DirectoryService;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.IdCodec;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.http.StrictJson;
import org.chainhall.server.platform.idempotency.Idempotency;
import org.chainhall.server.provider.ProviderFeature;
import org.chainhall.server.region.Region;
import org.chainhall.server.region.Regions;
import org.jdbi.v3.core.codec.CodecFactory;

/** The door to imports. */
public final class ImportFeature {
    /** For how long a worker may be silent before another takes its import over. */
    private static final Duration LEASE = Duration.ofSeconds(25);
    /** Each has the ids of its file in memory and keeps a processor busy. */
    private static final int AT_ONCE = 2;

    private static final int BATCH = 500;

    private final Transactions transactions;
    private final FileSpool spool;
    private final InstantSource clock;
    private final ImportsResource resource;
    private final ImportWorker worker;

    public ImportFeature(
            Transactions transactions,
            Regions regions,
            DirectoryService directories,
            ProviderFeature providers,
            Cursors cursors,
            Idempotency idempotency,
            StrictJson json,
            PrometheusRegistry registry,
            InstantSource clock) {
        ImportMetrics metrics = new ImportMetrics(registry);
        this.transactions = transactions;
        this.spool = new FileSpool(transactions);
        this.clock = clock;
        ImportService service =
                new ImportService(transactions, spool, Generators.timeBasedEpochGenerator()::generate, clock);
        this.resource = new ImportsResource(directories, service, idempotency, cursors);
        List<String> here =
                regions.list().stream().map(Region::key).map(Object::toString).toList();
        directories.onDelete(new ImportContents(transactions, spool));
        ImportLeases leases = new ImportLeases(transactions, here, LEASE, clock);
        ImportRunner runner = new ImportRunner(
                leases,
                spool,
                new RowReaders(spool, json),
                new RowCheck(json, providers.rules()),
                new BatchWriter(transactions, directories, providers.loader(), metrics, BATCH));
        this.worker = new ImportWorker(leases, runner, metrics, AT_ONCE);
    }

    /** What JDBI must know to read and write the ids of this feature. */
    public static CodecFactory idCodec() {
        return IdCodec.of(ImportId.class, ImportId::new, ImportId::value);
    }

    public ImportsResource resource() {
        return resource;
    }

    /** What is to be done in each directory from time to time; an import that has ended is kept for some time. */
    public Consumer<DirectoryId> housekeeping(Duration retention) {
        return new ImportHousekeeping(transactions, spool, retention, clock);
    }

    /** Runs imports while the server does. */
    public Managed worker() {
        return worker;
    }
}
