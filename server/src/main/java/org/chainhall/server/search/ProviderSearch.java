package org.chainhall.server.search;

import java.util.List;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.searchsettings.Tuning;

/** Finds providers of one directory. Thread-safe. */
public interface ProviderSearch {
    /** Fails with 400 for a cursor of another search, and with 503 while the index cannot be asked. */
    SearchPage search(Directory directory, SearchRequest request);

    /** The first page, with other settings than those of the directory. Fails with 503 while the index cannot be asked. */
    SearchPage preview(Directory directory, SearchRequest request, Tuning draft);

    /**
     * What begins with the words, the last of which need not be finished; similarly spelt words only where nothing does.
     * Fails with 503 while the index cannot be asked.
     *
     * @param limit how many there are at most, of all kinds
     */
    Suggestions suggest(Directory directory, String text, int limit);

    /**
     * What has most in common with a provider of the directory, which itself is not among it. Fails with 503 while the
     * index cannot be asked.
     *
     * @param explain whether hits say how their scores came about
     */
    List<SearchPage.Hit> similar(Directory directory, Provider provider, int limit, boolean explain);
}
