package org.chainhall.client;

import org.chainhall.client.internal.SearchApi;

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
    private final SearchQuery everything;

    SearchClient(Transport transport, String directory) {
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
}
