package org.chainhall.server.provider;

import java.time.Instant;
import java.util.Optional;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.server.platform.database.DirectoryId;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's listing in one directory.
 *
 * @param externalId the caller's own id, unique in the directory
 * @param slug made from the display name at creation; never changes
 * @param version 1 at creation, one more with each change; the version of its document in the index
 * @param displayName the first of the profile's names
 */
public record Provider(
        DirectoryId directoryId,
        ProviderId id,
        @Nullable String externalId,
        String slug,
        long version,
        String displayName,
        @Json ProviderProfile profile,
        Instant createdAt,
        Instant updatedAt) {

    /** The next version, with another profile. */
    Provider with(ProviderProfile changed, Instant now) {
        return new Provider(
                directoryId,
                id,
                changed.externalId(),
                slug,
                version + 1,
                changed.names().getFirst().text(),
                changed,
                createdAt,
                now);
    }

    public Optional<String> findExternalId() {
        return Optional.ofNullable(externalId);
    }
}
