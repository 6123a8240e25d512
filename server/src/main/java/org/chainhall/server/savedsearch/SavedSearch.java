package org.chainhall.server.savedsearch;

import java.time.Instant;
import org.chainhall.api.model.SearchCriteria;
import org.chainhall.server.platform.database.DirectoryId;
import org.jdbi.v3.json.Json;

/**
 * A search that is asked again; it never changes.
 *
 * @param criteria as the caller wrote them
 * @param matchesAtCreation how many providers matched when it was saved
 */
public record SavedSearch(
        DirectoryId directoryId,
        SavedSearchId id,
        String name,
        @Json SearchCriteria criteria,
        int matchesAtCreation,
        Instant createdAt) {}
