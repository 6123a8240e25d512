package org.chainhall.server.searchsettings;

import java.time.Instant;
import org.chainhall.api.model.SearchRules;
import org.chainhall.server.platform.database.DirectoryId;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a directory as they were once written.
 *
 * @param version 0 for those that nobody wrote
 * @param createdAt null for those that nobody wrote
 */
public record SettingsVersion(
        DirectoryId directoryId,
        long version,
        @Json SearchRules rules,
        @Nullable Instant createdAt) {

    static SettingsVersion unwritten(DirectoryId directory) {
        return new SettingsVersion(directory, 0, SearchRules.builder().build(), null);
    }

    SettingsVersion with(SearchRules changed, Instant now) {
        return new SettingsVersion(directoryId, version + 1, changed, now);
    }
}
