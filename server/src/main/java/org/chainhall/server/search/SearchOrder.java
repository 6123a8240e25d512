package org.chainhall.server.search;

/** The order of the hits; those that it leaves equal are ordered by their id. */
public enum SearchOrder {
    /** The highest score first. */
    RELEVANCE,
    /** By the folded display name. */
    NAME,
    /** The last changed first. */
    NEWEST,
    /** The nearest to the centre of the search first; needs one. */
    DISTANCE,
    /** The highest score first, then by name: without words to find, only places that are covered score. */
    RELEVANCE_THEN_NAME
}
