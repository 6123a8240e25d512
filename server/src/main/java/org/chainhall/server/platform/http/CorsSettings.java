package org.chainhall.server.platform.http;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.handler.CrossOriginHandler;

/**
 * Which web pages may call the API from a browser.
 *
 * @param origins scheme, host and, unless it is the scheme's own, port; as a list or as one text with commas
 */
public record CorsSettings(
        @JsonProperty @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @NotNull
        List<
                        @jakarta.validation.constraints.Pattern(
                                regexp = "https?://[^/,\\s*]+",
                                message = "must be an origin such as https://www.example.org")
                        String>
                origins) {
    private static final Set<String> REQUEST_HEADERS = Set.of(
            "Accept",
            "Accept-Language",
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            RequestIds.HEADER);
    private static final Set<String> RESPONSE_HEADERS =
            Set.of("ETag", "Location", "Retry-After", "Idempotency-Replayed", RequestIds.HEADER);

    public CorsSettings {
        origins = origins == null
                ? List.of()
                : origins.stream()
                        .flatMap(list -> Arrays.stream(list.split(",")))
                        .map(String::trim)
                        .toList();
    }

    public static CorsSettings none() {
        return new CorsSettings(List.of());
    }

    /** What a page needs of the contract: its methods, its headers, no cookies. */
    CrossOriginHandler handler() {
        CrossOriginHandler handler = new CrossOriginHandler();
        handler.setAllowedOriginPatterns(origins.stream().map(Pattern::quote).collect(Collectors.toSet()));
        handler.setAllowedMethods(JettyProblems.METHODS);
        handler.setAllowedHeaders(REQUEST_HEADERS);
        handler.setExposedHeaders(RESPONSE_HEADERS);
        handler.setPreflightMaxAge(Duration.ofHours(1));
        return handler;
    }
}
