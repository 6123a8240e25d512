package org.chainhall.server.search.elastic;

import static org.chainhall.server.search.elastic.FieldNames.ID;
import static org.chainhall.server.search.elastic.FieldNames.NAMES_SORT;
import static org.chainhall.server.search.elastic.FieldNames.UPDATED_AT;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.search.SearchOrder;
import org.chainhall.server.search.SearchRequest;

/** A request as a search of Elasticsearch. */
final class QueryTranslator {
    private static final SortOptions SCORE = SortOptions.of(s -> s.score(o -> o.order(SortOrder.Desc)));
    private static final SortOptions NAME = by(NAMES_SORT, SortOrder.Asc);
    private static final SortOptions NEWEST = by(UPDATED_AT, SortOrder.Desc);
    /** Makes each order total, so that a page begins exactly where the last one ended. */
    private static final SortOptions TIE_BREAK = by(ID, SortOrder.Asc);

    private final TextTranslator texts;
    private final FilterTranslator filters;
    private final FacetTranslator facets = new FacetTranslator();

    QueryTranslator(TextAnalysis analysis, PlaceTree places) {
        this.texts = new TextTranslator(analysis);
        this.filters = new FilterTranslator(places);
    }

    SearchBody translate(TokenKey key, SearchRequest request, SearchPosition position) {
        LocalDate today = position.today();
        Optional<TextTranslator.Translation> text = request.text().map(words -> texts.translate(key, words));
        FilterQueries narrowing = filters.translate(request.filters(), today);

        List<Query> conditions = new ArrayList<>();
        text.map(TextTranslator.Translation::condition).ifPresent(conditions::add);
        // A facet is counted without its own filter, which therefore comes after the counting.
        conditions.addAll(narrowing.without(request.facets()));
        boolean isAllSaid =
                request.facets().stream().noneMatch(facet -> request.filters().containsKey(facet));

        List<Query> summands = new ArrayList<>();
        text.map(TextTranslator.Translation::summands).ifPresent(summands::addAll);
        filters.servesFully(request.filters(), narrowing).ifPresent(summands::add);

        Map<String, Aggregation> aggregations = new LinkedHashMap<>();
        request.facets()
                .forEach(facet -> aggregations.put(facet.parameter(), facets.translate(facet, narrowing, today)));
        return new SearchBody(
                conditions,
                isAllSaid ? List.of() : narrowing.all(),
                summands,
                aggregations,
                sort(request.order()),
                position.after(),
                request.limit());
    }

    private static List<SortOptions> sort(SearchOrder order) {
        return switch (order) {
            case RELEVANCE -> List.of(SCORE, TIE_BREAK);
            case NAME -> List.of(NAME, TIE_BREAK);
            case NEWEST -> List.of(NEWEST, TIE_BREAK);
            case RELEVANCE_THEN_NAME -> List.of(SCORE, NAME, TIE_BREAK);
        };
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(s -> s.field(f -> f.field(field).order(order)));
    }
}
