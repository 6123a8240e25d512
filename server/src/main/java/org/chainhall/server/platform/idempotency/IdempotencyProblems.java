package org.chainhall.server.platform.idempotency;

import java.time.Duration;
import org.chainhall.server.platform.http.Problem;
import org.chainhall.server.platform.http.ProblemType;

/** What can be wrong with an {@code Idempotency-Key}. */
final class IdempotencyProblems {
    private static final ProblemType IN_USE =
            new ProblemType(409, "IDEMPOTENCY_KEY_IN_USE", "The request is still running");
    private static final ProblemType REUSED =
            new ProblemType(422, "IDEMPOTENCY_KEY_REUSED", "The key belongs to another request");
    private static final ProblemType SHOWN =
            new ProblemType(409, "SECRET_ALREADY_SHOWN", "The secret was shown already");

    private IdempotencyProblems() {}

    static Problem keyInUse() {
        return new Problem(IN_USE, "The first request with this Idempotency-Key has not ended; try again soon.")
                .retryAfter(Duration.ofSeconds(1));
    }

    static Problem keyReused() {
        return new Problem(REUSED, "This Idempotency-Key was used with another body; use a new one for each request.");
    }

    static Problem secretAlreadyShown() {
        return new Problem(SHOWN, "The first request succeeded, and its secret is not kept. Create another key.");
    }
}
