package org.chainhall.server.platform.http;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.List;

/**
 * Which web pages may call the API from a browser.
 *
 * @param origins scheme, host and, unless it is the scheme's own, port; as a list or as one text with commas
 */
public record CorsSettings(
        @JsonProperty @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @NotNull
        List<
                        @Pattern(
                                regexp = "https?://[^/,\\s*]+",
                                message = "must be an origin such as https://www.example.org")
                        String>
                origins) {
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
}
