package org.chainhall.server.searchsettings;

import java.time.InstantSource;
import org.chainhall.server.directory.DirectoryService;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.platform.database.Transactions;

/** The door to what editors change of search; its operations are served by search, which previews them. */
public final class SearchSettingsFeature {
    private final SearchSettingsService service;

    public SearchSettingsFeature(
            Transactions transactions, DirectoryService directories, TextAnalysis analysis, InstantSource clock) {
        this.service = new SearchSettingsService(transactions, analysis, new SearchRuleCheck(analysis), clock);
        directories.onDelete(service);
    }

    public SearchSettingsService service() {
        return service;
    }
}
