package org.chainhall.server.search;

/** The order of the hits; those that it leaves equal are ordered by their id. */
public enum SearchOrder {
    /** The highest score first. */
    RELEVANCE,
    /** By the folded display name. */
    NAME,
    /** The last changed first. */
    NEWEST,
    /** The highest score first, then by name: without words to find, only coverage scores. */
    RELEVANCE_THEN_NAME
}
