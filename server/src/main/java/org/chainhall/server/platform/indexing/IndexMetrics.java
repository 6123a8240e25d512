package org.chainhall.server.platform.indexing;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;

/** Counts what the relays do, by region. */
public final class IndexMetrics implements RelayListener {
    private final Counter documents;
    private final Counter failures;
    private final Histogram seconds;

    public IndexMetrics(PrometheusRegistry registry) {
        this.documents = Counter.builder()
                .name("chainhall_index_documents_total")
                .help("Documents that were sent to the index, by what became of them.")
                .labelNames("region", "outcome")
                .register(registry);
        this.failures = Counter.builder()
                .name("chainhall_index_bulk_failures_total")
                .help("Bulk requests that were not answered.")
                .labelNames("region")
                .register(registry);
        this.seconds = Histogram.builder()
                .name("chainhall_index_bulk_seconds")
                .help("How long a bulk request took.")
                .labelNames("region")
                .classicUpperBounds(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)
                .classicOnly()
                .register(registry);
    }

    @Override
    public void written(String region, int changes, int refused, int waiting, Duration took) {
        documents.labelValues(region, "done").inc(changes - refused - waiting);
        documents.labelValues(region, "refused").inc(refused);
        documents.labelValues(region, "waiting").inc(waiting);
        seconds.labelValues(region).observe(took.toNanos() / 1e9);
    }

    @Override
    public void failed(String region) {
        failures.labelValues(region).inc();
    }
}
