package org.chainhall.server.search;

import java.time.Duration;
import org.chainhall.server.platform.http.Problem;
import org.chainhall.server.platform.http.ProblemType;

/** What can go wrong with a search. */
public final class SearchProblems {
    private static final ProblemType UNAVAILABLE =
            new ProblemType(503, "SEARCH_UNAVAILABLE", "Search is not available");

    private SearchProblems() {}

    /** The index cannot be asked now; everything else goes on. */
    public static Problem unavailable(Duration retryAfter) {
        return new Problem(UNAVAILABLE, "The index cannot be asked now; try again later.").retryAfter(retryAfter);
    }
}
