package org.chainhall.server.platform.http;

import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.DropwizardResourceConfig;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.dropwizard.util.Duration;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.validation.Validator;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;

/** How the server speaks HTTP, whatever the features have to say. */
public final class HttpFeature {
    private static final String BASE_PATH = "/v1/";
    private static final Duration LONGEST_GRACE = Duration.seconds(20);

    private final Operations operations;
    private final StrictJson json;

    public HttpFeature(ServerFactory server, Environment environment, CorsSettings cors, PrometheusRegistry registry) {
        JerseyEnvironment jersey = environment.jersey();
        Validator validator = environment.getValidator();
        DropwizardResourceConfig resources = jersey.getResourceConfig();
        this.operations = new Operations(resources::getClasses);
        this.json = new StrictJson(environment.getObjectMapper(), validator);

        settle((AbstractServerFactory) server);
        HttpMetrics metrics = new HttpMetrics(registry);
        JettyProblems jettyProblems = new JettyProblems(environment.getObjectMapper(), operations, BASE_PATH);
        environment.getApplicationContext().setErrorHandler(jettyProblems);
        environment.getApplicationContext().insertHandler(cors.handler());
        environment.lifecycle().addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                surround((Server) starting, jettyProblems, metrics);
            }
        });

        jersey.register(new OperationFilter(operations));
        jersey.register(new ReplyFilter());
        jersey.register(new BareFailureFilter());
        jersey.register(new AllowFilter(operations));
        jersey.register(new QueryFilter(operations, validator));
        jersey.register(new ParameterConverters());
        jersey.register(new StrictBodyReader(json));
        jersey.register(new FailureMappers.Any());
        jersey.register(new FailureMappers.Violations());
    }

    /** The operations that are served; complete once the server runs. */
    public Operations operations() {
        return operations;
    }

    /** Binds JSON as request bodies are bound. */
    public StrictJson json() {
        return json;
    }

    /** What is not for an installation to choose: the contract depends on it. */
    private static void settle(AbstractServerFactory server) {
        server.setJerseyRootPath(BASE_PATH);
        server.setRegisterDefaultExceptionMappers(false);
        server.setEnableVirtualThreads(true);
        server.setEnableThreadNameFilter(false);
        server.setAllowedMethods(JettyProblems.METHODS);
        // With the delay before it, a stop stays below the 30 seconds that orchestrators commonly wait.
        if (server.getShutdownGracePeriod().toSeconds() > LONGEST_GRACE.toSeconds()) {
            server.setShutdownGracePeriod(LONGEST_GRACE);
        }
        server.setRequestLogFactory(new NoRequestLog());
    }

    private static void surround(Server server, JettyProblems problems, HttpMetrics metrics) {
        PathGuard guard = new PathGuard();
        guard.setHandler(server.getHandler());
        RequestIds ids = new RequestIds(metrics);
        ids.setHandler(guard);
        server.setHandler(ids);
        server.setErrorHandler(problems);
    }
}
