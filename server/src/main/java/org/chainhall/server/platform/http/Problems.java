package org.chainhall.server.platform.http;

import java.time.Duration;
import java.util.List;

/** The problems that several features have; what belongs to one feature is in its own {@code …Problems}. */
public final class Problems {
    private static final ProblemType NOT_FOUND = new ProblemType(404, "NOT_FOUND", "Not found");
    private static final ProblemType INVALID = new ProblemType(400, "VALIDATION_FAILED", "The request is not valid");
    private static final ProblemType STALE = new ProblemType(412, "PRECONDITION_FAILED", "It has changed");
    private static final ProblemType REQUIRED =
            new ProblemType(428, "PRECONDITION_REQUIRED", "A precondition is required");
    private static final ProblemType TOO_LARGE = new ProblemType(413, "BODY_TOO_LARGE", "The body is too large");
    private static final ProblemType UNAVAILABLE = new ProblemType(503, "UNAVAILABLE", "Not available at the moment");

    private Problems() {}

    /** Says nothing about what was asked for: what belongs to another directory answers as what never was. */
    public static Problem notFound() {
        return new Problem(NOT_FOUND, "There is no such thing here.");
    }

    public static Problem invalid(List<Fault> faults) {
        return new Problem(INVALID, "The request does not fit the contract; see the errors.", faults);
    }

    public static Problem invalid(Fault fault) {
        return invalid(List.of(fault));
    }

    public static Problem stale() {
        return new Problem(STALE, "It has changed since the ETag was read; read it again.");
    }

    public static Problem preconditionRequired() {
        return new Problem(REQUIRED, "Send If-Match with the ETag that you last read.");
    }

    public static Problem bodyTooLarge() {
        return new Problem(TOO_LARGE, "A body has at most 1 MiB, counted after it was decompressed.");
    }

    public static Problem unavailable(String detail, Duration retryAfter) {
        return new Problem(UNAVAILABLE, detail).retryAfter(retryAfter);
    }
}
