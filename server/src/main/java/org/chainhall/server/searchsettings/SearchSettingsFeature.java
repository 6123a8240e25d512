package org.chainhall.server.searchsettings;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chainhall.server.directory.DirectoryService;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.platform.database.DirectoryChanges;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.provider.ProviderService;

/**
 * The door to what editors change of search, and to what they read about it. Its operations are served by search, which
 * previews what a change would do.
 */
public final class SearchSettingsFeature {
    private final SearchSettingsService service;
    private final QueryCounter counter;
    private final QueryReport report;

    public SearchSettingsFeature(
            Transactions transactions,
            DirectoryChanges changes,
            DirectoryService directories,
            ProviderService providers,
            TextAnalysis analysis,
            InstantSource clock) {
        KnownProviders known = (directory, ids) -> providers.findVersions(directory, ids).stream()
                .map(found -> found.id().value())
                .collect(Collectors.toSet());
        this.service =
                new SearchSettingsService(transactions, changes, analysis, new SearchRuleCheck(analysis, known), clock);
        this.counter = new QueryCounter(transactions, analysis, clock);
        this.report = new QueryReport(transactions, clock);
        directories.onDelete(service);
        directories.onDelete(report);
    }

    public SearchSettingsService service() {
        return service;
    }

    /** Runs as long as the server does. */
    public QueryCounter counter() {
        return counter;
    }

    public QueryReport report() {
        return report;
    }

    /** What is to be done in each directory from time to time. */
    public Consumer<DirectoryId> housekeeping() {
        return report::prune;
    }
}
