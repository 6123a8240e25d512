package org.chainhall.server.search;

import org.chainhall.server.directory.Directory;

/** Finds providers of one directory. Thread-safe. */
public interface ProviderSearch {
    /** Fails with 400 for a cursor of another search, and with 503 while the index cannot be asked. */
    SearchPage search(Directory directory, SearchRequest request);

    /**
     * What begins with the words, the last of which need not be finished; similarly spelt words only where nothing does.
     * Fails with 503 while the index cannot be asked.
     *
     * @param limit how many there are at most, of all kinds
     */
    Suggestions suggest(Directory directory, String text, int limit);
}
