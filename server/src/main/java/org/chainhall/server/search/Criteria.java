package org.chainhall.server.search;

import java.util.Optional;

/**
 * What a search looks for, whatever its answer is to look like.
 *
 * @param text words to find
 */
public record Criteria(Optional<String> text, Filters filters) {}
