package org.chainhall.api.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A typed answer with its status and headers.
 *
 * @param <T> the body that the contract promises for success
 */
public record Reply<T>(int status, @Nullable T body, Map<String, Object> headers) {

    public static <T> Reply<T> ok(T body) {
        return new Reply<>(200, body, Map.of());
    }

    public static <T> Reply<T> created(URI location, T body) {
        return new Reply<>(201, body, Map.of("Location", location));
    }

    public static <T> Reply<T> accepted(T body) {
        return new Reply<>(202, body, Map.of());
    }

    public static <T> Reply<T> noContent() {
        return new Reply<>(204, null, Map.of());
    }

    public static <T> Reply<T> notModified(String etag) {
        return new Reply<T>(304, null, Map.of()).etag(etag);
    }

    public Reply<T> header(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply<>(status, body, more);
    }

    /** With a strong entity tag (RFC 9110, 8.8.3), given in its quotes. */
    public Reply<T> etag(String etag) {
        return header("ETag", etag);
    }
}
