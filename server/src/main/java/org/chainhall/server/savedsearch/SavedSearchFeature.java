package org.chainhall.server.savedsearch;

import com.fasterxml.uuid.Generators;
import io.dropwizard.lifecycle.Managed;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.chainhall.server.directory.DirectoryService;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.IdCodec;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.idempotency.Idempotency;
import org.chainhall.server.provider.ProviderService;
import org.chainhall.server.region.Regions;
import org.chainhall.server.search.SearchFeature;
import org.jdbi.v3.core.codec.CodecFactory;

/** The door to saved searches. */
public final class SavedSearchFeature {
    private final Transactions transactions;
    private final SavedSearchesResource resource;
    private final List<Managed> workers;

    public SavedSearchFeature(
            Transactions transactions,
            Regions regions,
            DirectoryService directories,
            ProviderService providers,
            SearchFeature search,
            Cursors cursors,
            Idempotency idempotency,
            PrometheusRegistry metrics,
            InstantSource clock) {
        this.transactions = transactions;
        SavedSearchService service = new SavedSearchService(
                transactions,
                directories,
                providers,
                search.matcher(),
                Limits.OF_CONTRACT,
                Generators.timeBasedEpochGenerator()::generate,
                clock);
        this.resource = new SavedSearchesResource(
                directories, service, search.criteria(), new SavedSearchMapper(search.cards()), idempotency, cursors);
        directories.onDelete(service);
        search.onIndexed(new ChangedProviders(transactions));
        MatchBatch batch =
                new MatchBatch(transactions, directories, providers, search.criteria(), search.matcher(), clock);
        List<String> keys =
                regions.list().stream().map(region -> region.key().value()).toList();
        this.workers = keys.stream()
                .<Managed>map(region -> new MatchWorker(region, transactions, batch))
                .toList();
        SavedSearchMetrics.register(metrics, transactions, keys, clock);
    }

    /** What JDBI must know to read and write the ids of this feature. */
    public static CodecFactory idCodec() {
        return IdCodec.of(SavedSearchId.class, SavedSearchId::new, SavedSearchId::value);
    }

    public SavedSearchesResource resource() {
        return resource;
    }

    /** What is to be done in each directory from time to time. */
    public Consumer<DirectoryId> housekeeping() {
        return new SavedSearchHousekeeping(transactions);
    }

    /** What asks while a server runs, a worker for each region. */
    public List<Managed> workers() {
        return workers;
    }
}
