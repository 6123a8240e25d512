package org.chainhall.client;

import java.time.Duration;
import java.util.Optional;

/** 429, 502, 503 or 504, and still so after the last attempt: not available at the moment. */
public final class UnavailableException extends ProblemException {
    private final transient Optional<Duration> retryAfter;

    UnavailableException(Failure failure) {
        super(failure);
        this.retryAfter = failure.retryAfter();
    }

    /** How long the server asks to wait, if it says so. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
