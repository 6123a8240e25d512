package org.chainhall.client;

import org.chainhall.client.internal.SearchSettingsApi;
import org.chainhall.client.model.SearchOutcome;
import org.chainhall.client.model.SearchPreview;
import org.chainhall.client.model.SearchQueryCount;
import org.chainhall.client.model.SearchQueryPage;
import org.chainhall.client.model.SearchRules;
import org.chainhall.client.model.SearchSettings;

/**
 * What the editors of a directory change of its search, and what is searched for; all of it needs {@code directory:admin}.
 *
 * <pre>{@code
 * SearchSettings now = adriatic.searchSettings().get();
 * adriatic.searchSettings().replace(now, SearchRules.builder()
 *         .synonyms(List.of(SynonymRule.builder()
 *                 .kind(SynonymKind.MUTUAL)
 *                 .language("en")
 *                 .terms(List.of("truck", "lorry"))
 *                 .build()))
 *         .build());
 * }</pre>
 */
public final class SearchSettingsClient {
    private final Transport transport;
    private final String directory;

    SearchSettingsClient(Transport transport, String directory) {
        this.transport = transport;
        this.directory = directory;
    }

    /** As they are now; without rules, and with the version 0, before the first change. */
    public SearchSettings get() {
        return transport.send(SearchSettingsApi.getSearchSettings(directory));
    }

    /** Replaces all rules of settings that you read; every server follows within seconds. */
    public SearchSettings replace(SearchSettings read, SearchRules rules) {
        return replace(read.version(), rules);
    }

    /**
     * Searches by the settings as they are and by other rules, which it neither writes nor counts in the report: the
     * first twenty hits of both, with their explanations.
     */
    public SearchPreview preview(String words, SearchRules rules) {
        return transport.send(SearchSettingsApi.previewSearchSettings(directory, words, rules));
    }

    /** What is searched for, the most frequent first: of the last 30 days. */
    public Pages<SearchQueryCount> queries() {
        return queries(SearchOutcome.ALL);
    }

    /** What is searched for, or what of it found nothing; the most frequent first: of the last 30 days. */
    public Pages<SearchQueryCount> queries(SearchOutcome outcome) {
        return new Pages<>((limit, cursor) -> {
            SearchQueryPage page = transport.send(SearchSettingsApi.listSearchQueries(directory)
                    .outcome(outcome)
                    .limit(limit)
                    .cursor(cursor));
            return Page.of(page.items(), page.nextCursor());
        });
    }

    /** Replaces all rules, if the settings still have this version. */
    public SearchSettings replace(long version, SearchRules rules) {
        return transport.send(
                SearchSettingsApi.replaceSearchSettings(directory, rules).ifMatch(EntityTag.of(version)));
    }
}
