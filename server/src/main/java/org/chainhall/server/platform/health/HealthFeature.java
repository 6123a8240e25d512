package org.chainhall.server.platform.health;

import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.lifecycle.ServerLifecycleListener;
import io.dropwizard.util.Duration;

/** The door of this package: {@code /alive} and {@code /ready} on the admin port, and an orderly stop. */
public final class HealthFeature {
    /** Builds the checks; a stop says for this long that the server is not ready before it refuses what still comes. */
    public HealthFeature(Environment environment, DataSourceFactory database, Duration shutdownDelay) {
        Drain drain = new Drain(shutdownDelay.toJavaDuration());
        SchemaCheck schema = new SchemaCheck(database);
        environment
                .admin()
                .addServlet("alive", new HealthServlet(HealthServlet.State::healthy))
                .addMapping("/alive");
        environment
                .admin()
                .addServlet(
                        "ready",
                        new HealthServlet(() -> drain.hasBegun() ? HealthServlet.State.stopping() : schema.check()))
                .addMapping("/ready");
        environment.lifecycle().addServerLifecycleListener((ServerLifecycleListener) server -> drain.register());
    }
}
