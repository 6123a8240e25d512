package org.chainhall.server.platform.idempotency;

import java.net.URI;
import java.util.Map;
import org.chainhall.api.http.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an answer.
 *
 * @param requestHash the SHA-256 of the request that it answers
 * @param body as JSON; null if there was none or it must not be kept
 */
public record StoredAnswer(
        String requestHash,
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String body) {
    private static final String LOCATION = "Location";
    private static final String ETAG = "ETag";

    static StoredAnswer of(Reply<?> reply, String requestHash, @Nullable String body) {
        return new StoredAnswer(requestHash, reply.status(), header(reply, LOCATION), header(reply, ETAG), body);
    }

    /** The answer as it was, but for the header that says that nothing was done this time. */
    <T> Reply<T> replay(@Nullable T readBody) {
        Reply<T> reply = new Reply<T>(status, readBody, Map.of()).header("Idempotency-Replayed", "true");
        if (location != null) {
            reply = reply.header(LOCATION, URI.create(location));
        }
        return etag == null ? reply : reply.etag(etag);
    }

    private static @Nullable String header(Reply<?> reply, String name) {
        Object value = reply.headers().get(name);
        return value == null ? null : value.toString();
    }
}
