package org.chainhall.client;

import java.util.List;
import java.util.UUID;
import org.chainhall.client.internal.SearchApi;
import org.chainhall.client.model.Comparison;
import org.chainhall.client.model.ProviderCard;
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

    /** Providers that have these words, the best first. */
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

    /** Providers that have most in common with one, which itself is not among them: up to twenty. */
    public List<ProviderCard> similar(UUID providerId) {
        return transport
                .send(SearchApi.listSimilarProviders(directory, providerId))
                .items();
    }

    /** So many providers that have most in common with one, a hundred at most; each says what that is. */
    public List<ProviderCard> explainSimilar(UUID providerId, int limit) {
        return transport
                .send(SearchApi.listSimilarProviders(directory, providerId)
                        .explain(true)
                        .limit(limit))
                .items();
    }

    /** Puts two to five providers side by side, as they are now. */
    public Comparison compare(List<UUID> providerIds) {
        return transport.send(SearchApi.getComparison(directory, providerIds));
    }
}
