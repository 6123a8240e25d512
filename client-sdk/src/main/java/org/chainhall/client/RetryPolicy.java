package org.chainhall.client;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.chainhall.client.internal.Request;
import org.jspecify.annotations.Nullable;

/** Whether a failed request is sent again, and after which pause: full jitter, never before {@code Retry-After}. */
final class RetryPolicy {
    private static final int ATTEMPTS = 3;

    /** The answer to a repeated POST whose first attempt, given up here, the server is still working on. */
    private static final String STILL_RUNNING = "IDEMPOTENCY_KEY_IN_USE";

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final RandomGenerator random;

    RetryPolicy(RandomGenerator random) {
        this.random = random;
    }

    Optional<Duration> pauseAfter(ChainhallException failure, Request request) {
        if (failure.attempts() >= ATTEMPTS || !mayRepeat(failure, request)) {
            return Optional.empty();
        }
        long ceiling = Math.min(LONGEST.toMillis(), FIRST.toMillis() << (failure.attempts() - 1));
        return Optional.of(atLeast(failure).plusMillis(random.nextLong(ceiling + 1)));
    }

    private static boolean mayRepeat(ChainhallException failure, Request request) {
        if (failure instanceof TransportException) {
            return wasNotSent(failure.getCause()) || (wasCutOff(failure.getCause()) && isRepeatable(request));
        }
        if (failure instanceof UnavailableException unavailable) {
            // 429 refuses before anything is done; the others may come from a proxy that lost the answer.
            return unavailable.status() == 429 || isRepeatable(request);
        }
        return failure instanceof ConflictException conflict && conflict.code().equals(STILL_RUNNING);
    }

    private static boolean wasNotSent(@Nullable Throwable cause) {
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
    }

    private static boolean wasCutOff(@Nullable Throwable cause) {
        return cause instanceof IOException && !(cause instanceof JacksonException);
    }

    /**
     * Whether a second execution is harmless and its answer true. A change with a precondition is not: had the first
     * one been executed and only its answer been lost, the second would answer 412 and accuse somebody else.
     */
    private static boolean isRepeatable(Request request) {
        Set<String> headers = request.headers().keySet();
        return switch (request.method()) {
            case "GET" -> true;
            case "PUT", "DELETE" -> !headers.contains("If-Match") && !headers.contains("If-None-Match");
            default -> headers.contains("Idempotency-Key");
        };
    }

    private static Duration atLeast(ChainhallException failure) {
        return failure instanceof UnavailableException unavailable
                ? unavailable.retryAfter().orElse(Duration.ZERO)
                : Duration.ZERO;
    }
}
