package org.chainhall.server.platform.http;

import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.List;
import org.chainhall.api.http.Caller;
import org.chainhall.server.ChainhallConfiguration;

/** Nothing but HTTP, with operations that echo; everybody is the operator. */
public final class StubApplication extends Application<ChainhallConfiguration> {
    @Override
    public void initialize(Bootstrap<ChainhallConfiguration> bootstrap) {
        bootstrap.setObjectMapper(JsonMappers.strict());
    }

    @Override
    public void run(ChainhallConfiguration configuration, Environment environment) {
        new HttpFeature(
                configuration.getServerFactory(),
                environment,
                new CorsSettings(List.of("https://hall.example")),
                new PrometheusRegistry());
        environment.jersey().register((ContainerRequestFilter) request -> request.setSecurityContext(new Operator()));
        environment.jersey().register(new AuthValueFactoryProvider.Binder<>(Caller.class));
        environment.jersey().register(new StubProviders());
        environment.jersey().register(new StubSearch());
    }

    private static final class Operator implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return Caller.operator();
        }

        @Override
        public boolean isUserInRole(String role) {
            return true;
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}
