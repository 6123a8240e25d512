package org.chainhall.server.searchsettings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chainhall.api.model.SearchRules;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.http.Fault;
import org.chainhall.server.platform.http.Problems;

/** What rules have to keep beyond the constraints of the contract. */
final class SearchRuleCheck {
    private static final int MOST_FAULTS = 50;

    private final TextAnalysis analysis;
    private final KnownProviders providers;

    SearchRuleCheck(TextAnalysis analysis, KnownProviders providers) {
        this.analysis = analysis;
        this.providers = providers;
    }

    /** Fails with one 400 that points at all rules that are wrong. */
    void refuseWrong(DirectoryId directory, SearchRules rules) {
        List<Fault> faults = new ArrayList<>();
        Synonyms.check(analysis, rules.synonyms(), faults::add);
        Curations.check(analysis, rules.curations(), known(directory, rules), faults::add);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults.stream().limit(MOST_FAULTS).toList());
        }
    }

    private Set<UUID> known(DirectoryId directory, SearchRules rules) {
        Set<UUID> named = Curations.providers(rules.curations());
        return named.isEmpty() ? named : providers.among(directory, named);
    }
}
