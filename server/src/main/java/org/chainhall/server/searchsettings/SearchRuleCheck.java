package org.chainhall.server.searchsettings;

import java.util.ArrayList;
import java.util.List;
import org.chainhall.api.model.SearchRules;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.platform.http.Fault;
import org.chainhall.server.platform.http.Problems;

/** What rules have to keep beyond the constraints of the contract. */
final class SearchRuleCheck {
    private static final int MOST_FAULTS = 50;

    private final TextAnalysis analysis;

    SearchRuleCheck(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /** Fails with one 400 that points at all rules that are wrong. */
    void refuseWrong(SearchRules rules) {
        List<Fault> faults = new ArrayList<>();
        Synonyms.check(analysis, rules.synonyms(), faults::add);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults.stream().limit(MOST_FAULTS).toList());
        }
    }
}
