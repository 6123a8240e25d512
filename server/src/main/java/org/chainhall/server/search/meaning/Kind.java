package org.chainhall.server.search.meaning;

/** What a code stands for. */
public enum Kind {
    /** Of the service categories. */
    SERVICE,
    CREDENTIAL,
    CHAIN,
    /** Of transport. */
    MODE,
    /** A country, a subdivision or a location. */
    PLACE
}
