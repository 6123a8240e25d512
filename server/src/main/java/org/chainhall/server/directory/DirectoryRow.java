package org.chainhall.server.directory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.region.RegionKey;

/** A directory as its table has it. */
public record DirectoryRow(
        DirectoryId id,
        String slug,
        String name,
        String region,
        List<String> territory,
        List<String> languages,
        String timezone,
        boolean publicSearch,
        String tokenKey,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static DirectoryRow of(Directory directory) {
        return new DirectoryRow(
                directory.id(),
                directory.slug(),
                directory.name(),
                directory.region().value(),
                directory.territory(),
                directory.languages(),
                directory.timezone().getId(),
                directory.publicSearch(),
                directory.tokenKey(),
                directory.version(),
                directory.createdAt(),
                directory.updatedAt());
    }

    Directory directory() {
        return new Directory(
                id,
                slug,
                name,
                new RegionKey(region),
                List.copyOf(territory),
                List.copyOf(languages),
                ZoneId.of(timezone),
                publicSearch,
                tokenKey,
                version,
                createdAt,
                updatedAt);
    }
}
