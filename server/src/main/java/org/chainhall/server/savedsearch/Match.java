package org.chainhall.server.savedsearch;

import java.time.Instant;
import java.util.UUID;

/**
 * A provider that came to match a saved search.
 *
 * @param position higher than that of every match of the search that was found before
 */
public record Match(UUID providerId, long position, Instant foundAt) {}
