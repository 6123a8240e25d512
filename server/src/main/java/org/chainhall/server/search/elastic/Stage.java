package org.chainhall.server.search.elastic;

/** How far a search goes to find something; each stage finds what the ones before it find, and more. */
enum Stage {
    /** The whole name or an identifier, or all words: in names, the last one as a beginning, or anywhere. */
    WORDS,
    /** Words that are spelt similarly too. */
    TYPOS,
    /** Not all of the words, but enough of their weight. */
    FEWER_WORDS,
    /** One of the words. */
    ANY_WORD
}
