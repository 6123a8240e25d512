package org.chainhall.server.imports;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** What the operator sees of imports. */
final class ImportMetrics {
    private final Gauge running;
    private final Counter rows;

    ImportMetrics(PrometheusRegistry registry) {
        this.running = Gauge.builder()
                .name("chainhall_imports_running")
                .help("Imports that this server works on.")
                .register(registry);
        this.rows = Counter.builder()
                .name("chainhall_import_rows_total")
                .help("Rows of imports, by what became of them.")
                .labelNames("outcome")
                .register(registry);
    }

    void begun() {
        running.inc();
    }

    void ended() {
        running.dec();
    }

    void count(RowCounts counts) {
        rows.labelValues("created").inc(counts.created());
        rows.labelValues("updated").inc(counts.updated());
        rows.labelValues("unchanged").inc(counts.unchanged());
        rows.labelValues("failed").inc(counts.failed());
    }
}
