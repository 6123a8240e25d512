package org.chainhall.server.savedsearch;

import java.time.Duration;
import org.chainhall.server.platform.http.Fault;
import org.chainhall.server.platform.http.Problem;
import org.chainhall.server.platform.http.ProblemType;
import org.chainhall.server.platform.http.Problems;

/** What can go wrong with saved searches alone. */
final class SavedSearchProblems {
    private static final ProblemType TOO_MANY =
            new ProblemType(409, "TOO_MANY_SAVED_SEARCHES", "The directory has too many saved searches");

    private SavedSearchProblems() {}

    static Problem tooMany(int most) {
        return new Problem(TOO_MANY, "A directory has at most %,d saved searches; delete one first.".formatted(most));
    }

    static Problem tooBroad(long matches, int most) {
        return Problems.invalid(Fault.body(
                "/criteria",
                "TOO_BROAD",
                "It matches %,d providers, and may match at most %,d; narrow it.".formatted(matches, most)));
    }

    /** The watch ended between its beginning and the creation that needs it. */
    static Problem tryAgain() {
        return Problems.unavailable("The directory cannot be watched at the moment.", Duration.ofSeconds(1));
    }
}
