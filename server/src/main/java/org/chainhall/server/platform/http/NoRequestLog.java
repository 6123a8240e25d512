package org.chainhall.server.platform.http;

import io.dropwizard.request.logging.RequestLogFactory;
import org.eclipse.jetty.server.RequestLog;

/** Keeps Dropwizard from logging requests a second time: {@link RequestIds} does it, with the id and the caller. */
final class NoRequestLog implements RequestLogFactory<RequestLog> {
    @Override
    public boolean isEnabled() {
        return false;
    }

    @Override
    public RequestLog build(String name) {
        throw new IllegalStateException("not enabled");
    }
}
