package org.chainhall.server.search.elastic;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.search.Facet;
import org.chainhall.server.search.ProviderSearch;
import org.chainhall.server.search.SearchPage;
import org.chainhall.server.search.SearchPage.Hit;
import org.chainhall.server.search.SearchPage.ServesMatch;
import org.chainhall.server.search.SearchRequest;

/** Finds in the index of one region. */
final class ElasticProviderSearch implements ProviderSearch {
    private final DirectoryIndex index;
    private final Gate gate;
    private final QueryTranslator translator;
    private final Cursors cursors;
    private final InstantSource clock;
    private final FacetReader facets = new FacetReader();

    ElasticProviderSearch(
            DirectoryIndex index, Gate gate, QueryTranslator translator, Cursors cursors, InstantSource clock) {
        this.index = index;
        this.gate = gate;
        this.translator = translator;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Override
    public SearchPage search(Directory directory, SearchRequest request) {
        SearchPosition position = position(directory, request);
        SearchBody body = translator.translate(TokenKey.of(directory), request, position);
        DirectoryIndex.Found found = gate.call(() -> index.search(directory.id(), body));
        return new SearchPage(
                found.hits().stream().map(hit -> hit(request, hit)).toList(),
                found.total(),
                facets.read(request.facets(), found.facets()),
                request.limit(),
                found.next()
                        .map(values -> SearchPosition.behind(values, position.today()))
                        .map(next -> cursors.seal(next, binding(directory, request))));
    }

    private SearchPosition position(Directory directory, SearchRequest request) {
        return request.cursor()
                .map(cursor -> cursors.open(cursor, SearchPosition.class, binding(directory, request)))
                .orElseGet(() ->
                        new SearchPosition(List.of(), LocalDate.ofInstant(clock.instant(), directory.timezone())));
    }

    /** All that decides which hits there are, and in which order. */
    private static Object[] binding(Directory directory, SearchRequest request) {
        return new Object[] {"search", directory.id(), request.text(), request.filters(), request.order()};
    }

    private static Hit hit(SearchRequest request, DirectoryIndex.FoundHit hit) {
        if (!request.filters().containsKey(Facet.SERVES)) {
            return new Hit(hit.card(), Optional.empty());
        }
        boolean fully = hit.matched().contains(FilterTranslator.SERVES_FULL);
        return new Hit(hit.card(), Optional.of(fully ? ServesMatch.FULL : ServesMatch.PARTIAL));
    }
}
