package org.chainhall.client;

import org.chainhall.client.internal.SearchSettingsApi;
import org.chainhall.client.model.SearchRules;
import org.chainhall.client.model.SearchSettings;

/**
 * What the editors of a directory change of its search; all of it needs {@code directory:admin}.
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

    /** Replaces all rules, if the settings still have this version. */
    public SearchSettings replace(long version, SearchRules rules) {
        return transport.send(
                SearchSettingsApi.replaceSearchSettings(directory, rules).ifMatch(EntityTag.of(version)));
    }
}
