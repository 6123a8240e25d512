package org.chainhall.server.searchsettings;

/**
 * How often something was searched for.
 *
 * @param query folded words
 * @param zeroHits how many of the searches found nothing
 */
public record QueryCount(String query, long searches, long zeroHits) {}
