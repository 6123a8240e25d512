package org.chainhall.server.directory;

import org.chainhall.server.platform.http.Problem;
import org.chainhall.server.platform.http.ProblemType;

/** What can go wrong with directories alone. */
final class DirectoryProblems {
    private static final ProblemType SLUG_TAKEN = new ProblemType(409, "SLUG_TAKEN", "The slug is taken");

    private DirectoryProblems() {}

    static Problem slugTaken() {
        return new Problem(SLUG_TAKEN, "Another directory has this slug.");
    }
}
