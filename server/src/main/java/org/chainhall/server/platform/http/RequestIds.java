package org.chainhall.server.platform.http;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Gives every request an id, the caller's own if it is fit to stand in a log. It is in the answer's header, in every
 * problem and in every log line of the request; one of those lines says how the request ended.
 */
final class RequestIds extends Handler.Wrapper {
    static final String HEADER = "X-Request-Id";

    private static final Logger LOG = LoggerFactory.getLogger("org.chainhall.requests");
    /** As Dropwizard names it; the other one is for operators, whose probes would fill the log. */
    private static final String API_CONNECTOR = "application";

    private static final String LOG_KEY = "requestId";
    private static final String ATTRIBUTE = RequestIds.class.getName();
    private static final Pattern FIT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final HttpMetrics metrics;

    RequestIds(HttpMetrics metrics) {
        this.metrics = metrics;
    }

    /** The id of the request that the calling thread works on. */
    static String current() {
        String id = MDC.get(LOG_KEY);
        return id == null ? made() : id;
    }

    /** The id of a request; also of one that was refused before it reached a handler. */
    static String of(Request request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String sent = request.getHeaders().get(HEADER);
        String id = sent != null && FIT.matcher(sent).matches() ? sent : made();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static String made() {
        return UUID.randomUUID().toString();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String id = of(request);
        response.getHeaders().put(HEADER, id);
        MDC.put(LOG_KEY, id);
        boolean isOfApi = connector(request).equals(API_CONNECTOR);
        try {
            if (isOfApi) {
                metrics.begun();
            }
            return super.handle(request, response, callback);
        } finally {
            if (isOfApi) {
                ended(request, response.getStatus());
            }
            MDC.clear();
        }
    }

    private static String connector(Request request) {
        return String.valueOf(request.getConnectionMetaData().getConnector().getName());
    }

    /** The query is left out of the log: it is the caller's, and may hold what does not belong there. */
    private void ended(Request request, int status) {
        Duration took = Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime());
        metrics.ended(Objects.requireNonNullElse(MDC.get(OperationFilter.LOG_KEY), "none"), status, took);
        MDC.put("method", request.getMethod());
        MDC.put("path", request.getHttpURI().getPath());
        MDC.put("status", Integer.toString(status));
        MDC.put("ms", Long.toString(took.toMillis()));
        LOG.info("request");
    }
}
