package org.chainhall.server.directory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.region.RegionKey;

/**
 * A directory.
 *
 * @param territory countries and subdivisions that the chamber stands for
 * @param languages BCP 47, the first is the default
 * @param timezone in which a day begins and ends
 * @param publicSearch whether anyone may search it without a key
 * @param tokenKey four base-36 digits in front of each of its tokens in the index; never used again
 */
public record Directory(
        DirectoryId id,
        String slug,
        String name,
        RegionKey region,
        List<String> territory,
        List<String> languages,
        ZoneId timezone,
        boolean publicSearch,
        String tokenKey,
        long version,
        Instant createdAt,
        Instant updatedAt) {}
