package org.chainhall.server.search;

import org.chainhall.api.model.SearchSettings;
import org.chainhall.server.searchsettings.SettingsVersion;

/** Settings of searches as the contract answers them. */
final class SearchSettingsMapper {
    private SearchSettingsMapper() {}

    static SearchSettings model(SettingsVersion version) {
        return SearchSettings.builder()
                .synonyms(version.rules().synonyms())
                .version(version.version())
                .updatedAt(version.createdAt())
                .build();
    }
}
