/**
 * The server's metrics, in Prometheus' format on the admin port. Features register theirs in
 * {@link org.chainhall.server.platform.metrics.MetricsFeature#registry()} under names that begin with
 * {@code chainhall_}. Labels are of a closed set (operations, statuses, regions): nothing in here may grow with the
 * directories.
 */
@NullMarked
package org.chainhall.server.platform.metrics;

import org.jspecify.annotations.NullMarked;
