package org.chainhall.server.platform.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failure that the caller is told about, as problem details (RFC 9457). */
public final class Problem extends RuntimeException {
    private final ProblemType type;
    private final transient List<Fault> faults;
    private final @Nullable Duration retryAfter;

    public Problem(ProblemType type, String detail) {
        this(type, detail, List.of(), null);
    }

    public Problem(ProblemType type, String detail, List<Fault> faults) {
        this(type, detail, faults, null);
    }

    private Problem(ProblemType type, String detail, List<Fault> faults, @Nullable Duration retryAfter) {
        // No stack trace: a problem is an answer, and thousands of them may be one import's rows.
        super(detail, null, false, false);
        this.type = type;
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
    }

    public Problem retryAfter(Duration delay) {
        return new Problem(type, detail(), faults, delay);
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Fault> faults() {
        return faults;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
