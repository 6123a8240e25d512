package org.chainhall.server.platform.metrics;

import io.dropwizard.core.setup.Environment;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.exporter.servlet.jakarta.PrometheusMetricsServlet;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** The door of this package: {@code /metrics} on the admin port. */
public final class MetricsFeature {
    private final PrometheusRegistry registry = new PrometheusRegistry();

    public MetricsFeature(Environment environment, String version) {
        JvmMetrics.builder().register(registry);
        Info.builder()
                .name("chainhall_build_info")
                .help("What runs here.")
                .labelNames("version")
                .register(registry)
                .addLabelValues(version);
        environment
                .admin()
                .addServlet("prometheus", new PrometheusMetricsServlet(registry))
                .addMapping("/metrics");
    }

    /** Where features register their metrics. */
    public PrometheusRegistry registry() {
        return registry;
    }
}
