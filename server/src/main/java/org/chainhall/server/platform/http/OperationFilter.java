package org.chainhall.server.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import org.slf4j.MDC;

/** Tells log and metrics which operation a request asks for, before anything can refuse it. */
@PreMatching
@Priority(1)
final class OperationFilter implements ContainerRequestFilter {
    static final String LOG_KEY = "operation";

    private final Operations operations;

    OperationFilter(Operations operations) {
        this.operations = operations;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        operations
                .find(request)
                .ifPresent(match -> MDC.put(LOG_KEY, match.operation().id()));
    }
}
