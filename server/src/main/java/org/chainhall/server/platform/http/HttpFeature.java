package org.chainhall.server.platform.http;

import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.setup.JerseyEnvironment;

/** How the server speaks HTTP, whatever the features have to say. */
public final class HttpFeature {
    private static final String BASE_PATH = "/v1/";

    public HttpFeature(ServerFactory server, Environment environment, CorsSettings cors) {
        prepare((AbstractServerFactory) server);
        JerseyEnvironment jersey = environment.jersey();
        jersey.register(new ReplyFilter());
    }

    /** What is not for an installation to choose: the contract depends on it. */
    private static void prepare(AbstractServerFactory server) {
        server.setJerseyRootPath(BASE_PATH);
        server.setRegisterDefaultExceptionMappers(false);
        server.setEnableVirtualThreads(true);
    }
}
