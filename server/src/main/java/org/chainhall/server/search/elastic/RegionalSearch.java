package org.chainhall.server.search.elastic;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.region.RegionKey;
import org.chainhall.server.search.ProviderSearch;
import org.chainhall.server.search.SearchPage;
import org.chainhall.server.search.SearchRequest;
import org.chainhall.server.search.Suggestions;
import org.chainhall.server.searchsettings.Tuning;

/** Finds where the directory lives. */
record RegionalSearch(Map<RegionKey, ProviderSearch> regions) implements ProviderSearch {
    @Override
    public SearchPage search(Directory directory, SearchRequest request) {
        return of(directory).search(directory, request);
    }

    @Override
    public SearchPage preview(Directory directory, SearchRequest request, Tuning draft) {
        return of(directory).preview(directory, request, draft);
    }

    @Override
    public Suggestions suggest(Directory directory, String text, int limit) {
        return of(directory).suggest(directory, text, limit);
    }

    @Override
    public List<SearchPage.Hit> similar(Directory directory, Provider provider, int limit, boolean explain) {
        return of(directory).similar(directory, provider, limit, explain);
    }

    private ProviderSearch of(Directory directory) {
        return Objects.requireNonNull(regions.get(directory.region()), "a region that is not configured");
    }
}
