package org.chainhall.server.search;

import org.chainhall.server.directory.Directory;

/** Finds providers of one directory. Thread-safe. */
public interface ProviderSearch {
    /** Fails with 400 for a cursor of another search, and with 503 while the index cannot be asked. */
    SearchPage search(Directory directory, SearchRequest request);
}
