package org.chainhall.server.access;

import org.chainhall.server.platform.http.Problem;
import org.chainhall.server.platform.http.ProblemType;

/** What can go wrong with access. */
final class AccessProblems {
    private static final ProblemType UNAUTHORIZED = new ProblemType(401, "UNAUTHORIZED", "A valid key is required");
    private static final ProblemType FORBIDDEN = new ProblemType(403, "FORBIDDEN", "The key may not do this");

    private AccessProblems() {}

    /** The same for no key, a wrong, an expired and a revoked one: it says nothing about which keys there are. */
    static Problem unauthorized() {
        return new Problem(UNAUTHORIZED, "Send a valid key as `Authorization: Bearer <key>`.");
    }

    static Problem forbidden(String permission) {
        return new Problem(
                FORBIDDEN,
                permission.equals("operator")
                        ? "Only the operator of this installation may do this."
                        : "The key needs the scope `" + permission + "`.");
    }
}
