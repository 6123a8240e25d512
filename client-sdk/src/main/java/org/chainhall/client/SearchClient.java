package org.chainhall.client;

import org.chainhall.client.internal.SearchApi;
import org.chainhall.client.model.Suggestions;

/**
 * Finds providers of a directory; needs no key where the directory has {@code publicSearch}.
 *
 * <pre>{@code
 * SearchResult found = adriatic.search()
 *         .query("adria")
 *         .category("LOG-50")
 *         .serves("HR")
 *         .facets(FacetName.KIND)
 *         .fetch();
 * System.out.println(found.total().value() + " of them, first " + found.items().get(0).name());
 * }</pre>
 */
public final class SearchClient {
    private final Transport transport;
    private final String directory;
    private final SearchQuery everything;

    SearchClient(Transport transport, String directory) {
        this.transport = transport;
        this.directory = directory;
        this.everything = new SearchQuery(transport, SearchApi.searchProviders(directory));
    }

    /** Providers in which all these words occur. */
    public SearchQuery query(String words) {
        return everything.query(words);
    }

    /** Every provider, by name, until it is narrowed. */
    public SearchQuery all() {
        return everything;
    }

    /** What a buyer may be typing: up to ten providers, services and places that begin so. */
    public Suggestions suggest(String typed) {
        return transport.send(SearchApi.listSuggestions(directory, typed));
    }

    /** What a buyer may be typing: so many providers, services and places that begin so, ten at most. */
    public Suggestions suggest(String typed, int limit) {
        return transport.send(SearchApi.listSuggestions(directory, typed).limit(limit));
    }
}
