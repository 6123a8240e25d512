package org.chainhall.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** An answer, read to its end. */
final class Answer {
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    private Answer(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static Answer of(HttpResponse<byte[]> response) throws IOException {
        boolean zipped = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        return new Answer(
                response.statusCode(), response.headers(), zipped ? unzipped(response.body()) : response.body());
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Seconds or a date (RFC 9110, 10.2.3); a date is taken from the answer's own date, our clocks may differ. */
    Optional<Duration> retryAfter() {
        return header("Retry-After").flatMap(this::duration).filter(wait -> !wait.isNegative());
    }

    private Optional<Duration> duration(String value) {
        try {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value.strip())));
        } catch (NumberFormatException notSeconds) {
            return header("Date").flatMap(date -> between(date, value));
        }
    }

    private static Optional<Duration> between(String from, String to) {
        try {
            return Optional.of(Duration.between(date(from), date(to)));
        } catch (DateTimeException noDates) {
            return Optional.empty();
        }
    }

    private static ZonedDateTime date(String text) {
        return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
    }
}
