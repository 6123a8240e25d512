package org.chainhall.server.savedsearch;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.savedsearch.ChangeRepository.Backlog;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far the saved searches of each region are behind, asked from the database when the metrics are read. */
final class SavedSearchMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(SavedSearchMetrics.class);

    private final Transactions transactions;
    private final ChangeRepository changes;
    private final List<String> regions;

    private SavedSearchMetrics(Transactions transactions, List<String> regions) {
        this.transactions = transactions;
        this.changes = transactions.repository(ChangeRepository.class);
        this.regions = regions;
    }

    static void register(
            PrometheusRegistry registry, Transactions transactions, List<String> regions, InstantSource clock) {
        SavedSearchMetrics metrics = new SavedSearchMetrics(transactions, regions);
        metrics.gauge(
                registry,
                "chainhall_saved_search_work_pending",
                "Changed providers about which saved searches were not asked yet.",
                Backlog::pending);
        metrics.gauge(
                registry,
                "chainhall_saved_search_work_oldest_age_seconds",
                "How long the oldest of them waits.",
                backlog -> backlog.oldest()
                        .map(oldest -> Duration.between(oldest, clock.instant()).toNanos() / 1e9)
                        .orElse(0.0));
    }

    private void gauge(PrometheusRegistry registry, String name, String help, ToDoubleFunction<Backlog> value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames("region")
                .callback(callback -> regions.forEach(region -> observe(callback, region, value)))
                .register(registry);
    }

    /** Without the database there is nothing to say, but the other metrics are wanted all the more. */
    private void observe(GaugeWithCallback.Callback callback, String region, ToDoubleFunction<Backlog> value) {
        try {
            Backlog backlog = transactions.asSavedSearchWorker(region, () -> changes.backlog(region));
            callback.call(value.applyAsDouble(backlog), region);
        } catch (JdbiException e) {
            LOG.warn("The work of saved searches cannot be counted: {}", e.toString());
        }
    }
}
