package org.chainhall.client.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request below {@code /v1}; each setter answers a changed copy, and a null or empty value takes the parameter out. */
public record Request(
        String method, String path, Map<String, List<String>> query, Map<String, String> headers, Optional<Body> body) {

    public static Request of(String method, String path) {
        return new Request(method, path, Map.of(), Map.of(), Optional.empty());
    }

    public Request path(String name, Object value) {
        String text = Objects.requireNonNull(value, name).toString();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty");
        }
        return new Request(method, path.replace("{" + name + "}", encode(text)), query, headers, body);
    }

    public Request query(String name, @Nullable Object value) {
        return queryEach(name, value == null ? List.of() : List.of(value));
    }

    public Request queryEach(String name, Collection<?> values) {
        List<String> texts = values.stream().map(String::valueOf).toList();
        return new Request(method, path, changed(query, name, texts.isEmpty() ? null : texts), headers, body);
    }

    public Request header(String name, @Nullable String value) {
        return new Request(method, path, query, changed(headers, name, value), body);
    }

    public Request json(String contentType, Object value) {
        return new Request(method, path, query, headers, Optional.of(new Body.Json(contentType, value)));
    }

    public Request upload(Upload upload) {
        return new Request(method, path, query, headers, Optional.of(upload));
    }

    /** Path and query, as they go over the wire. */
    public String target() {
        if (query.isEmpty()) {
            return path;
        }
        return query.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encode(value)))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    private static <V> Map<String, V> changed(Map<String, V> map, String name, @Nullable V value) {
        Map<String, V> copy = new LinkedHashMap<>(map);
        if (value == null) {
            copy.remove(name);
        } else {
            copy.put(name, value);
        }
        return Collections.unmodifiableMap(copy);
    }

    /** Percent-encoding; {@link URLEncoder} alone writes a space as a plus, which a path would keep. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
