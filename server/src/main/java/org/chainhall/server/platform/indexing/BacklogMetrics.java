package org.chainhall.server.platform.indexing;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.chainhall.server.platform.indexing.IndexBacklog.Lag;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far the index of each region is behind, asked from the database when the metrics are read. */
public final class BacklogMetrics implements MultiCollector {
    private static final Logger LOG = LoggerFactory.getLogger(BacklogMetrics.class);
    private static final String PENDING = "chainhall_index_work_pending";
    private static final String OLDEST = "chainhall_index_work_oldest_age_seconds";
    private static final String DEAD = "chainhall_index_work_dead";

    private final IndexBacklog backlog;
    private final List<String> regions;

    public BacklogMetrics(IndexBacklog backlog, List<String> regions) {
        this.backlog = backlog;
        this.regions = List.copyOf(regions);
    }

    @Override
    public MetricSnapshots collect() {
        Map<String, Lag> lags = lags();
        return new MetricSnapshots(
                gauge(PENDING, "Documents that wait for the index.", lags, Lag::pending),
                gauge(
                        OLDEST,
                        "How long the oldest of them waits.",
                        lags,
                        lag -> lag.oldestAge().toNanos() / 1e9),
                gauge(DEAD, "Documents that the index refused.", lags, Lag::dead));
    }

    /** Without the database there is nothing to say, but the other metrics are wanted all the more. */
    private Map<String, Lag> lags() {
        Map<String, Lag> lags = new LinkedHashMap<>();
        try {
            regions.forEach(region -> lags.put(region, backlog.lag(region)));
        } catch (JdbiException e) {
            LOG.warn("The index work cannot be counted: {}", e.toString());
        }
        return lags;
    }

    private static GaugeSnapshot gauge(String name, String help, Map<String, Lag> lags, ToDoubleFunction<Lag> value) {
        return new GaugeSnapshot(
                new MetricMetadata(name, help),
                lags.entrySet().stream()
                        .map(lag -> new GaugeDataPointSnapshot(
                                value.applyAsDouble(lag.getValue()), Labels.of("region", lag.getKey()), null))
                        .toList());
    }

    @Override
    public List<String> getPrometheusNames() {
        return List.of(PENDING, OLDEST, DEAD);
    }
}
