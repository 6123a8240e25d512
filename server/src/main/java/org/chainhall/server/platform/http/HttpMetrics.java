package org.chainhall.server.platform.http;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;

/** Counts requests by the operation that they asked for; those that asked for none are counted together. */
final class HttpMetrics {
    private final Gauge inFlight;
    private final Counter requests;
    private final Histogram seconds;

    HttpMetrics(PrometheusRegistry registry) {
        this.inFlight = Gauge.builder()
                .name("chainhall_http_requests_in_flight")
                .help("Requests under way.")
                .register(registry);
        this.requests = Counter.builder()
                .name("chainhall_http_requests_total")
                .help("Requests answered.")
                .labelNames("operation", "status")
                .register(registry);
        this.seconds = Histogram.builder()
                .name("chainhall_http_request_seconds")
                .help("How long an answer took.")
                .labelNames("operation")
                .classicUpperBounds(0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
                .classicOnly()
                .register(registry);
    }

    void begun() {
        inFlight.inc();
    }

    void ended(String operation, int status, Duration took) {
        inFlight.dec();
        requests.labelValues(operation, Integer.toString(status)).inc();
        seconds.labelValues(operation).observe(took.toNanos() / 1e9);
    }
}
