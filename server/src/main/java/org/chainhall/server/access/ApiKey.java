package org.chainhall.server.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chainhall.api.http.Caller;
import org.chainhall.server.platform.database.DirectoryId;
import org.jspecify.annotations.Nullable;

/**
 * A key of a directory.
 *
 * @param hash the SHA-256 of its secret, in hex
 * @param hint the last four characters of its secret
 */
public record ApiKey(
        DirectoryId directoryId,
        UUID id,
        String name,
        List<String> scopes,
        String hash,
        String hint,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    boolean isActive(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    Caller caller() {
        return new Caller(id.toString(), Optional.of(directoryId.value()), Set.copyOf(scopes));
    }
}
