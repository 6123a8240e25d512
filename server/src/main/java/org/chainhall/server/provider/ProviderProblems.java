package org.chainhall.server.provider;

import org.chainhall.server.platform.http.Fault;
import org.chainhall.server.platform.http.Problem;
import org.chainhall.server.platform.http.ProblemType;
import org.chainhall.server.platform.http.Problems;

/** What can go wrong with providers alone. */
final class ProviderProblems {
    private static final ProblemType EXTERNAL_ID_TAKEN =
            new ProblemType(409, "EXTERNAL_ID_TAKEN", "The external id is taken");

    private ProviderProblems() {}

    static Problem externalIdTaken() {
        return new Problem(EXTERNAL_ID_TAKEN, "Another provider of this directory has this externalId.");
    }

    static Problem externalIdDiffers() {
        return Problems.invalid(
                Fault.body("/externalId", "EXTERNAL_ID_MISMATCH", "Must be the one of the path, or left out."));
    }
}
