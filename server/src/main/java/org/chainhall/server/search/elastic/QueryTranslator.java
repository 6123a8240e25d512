package org.chainhall.server.search.elastic;

import static org.chainhall.server.search.elastic.FieldNames.ID;
import static org.chainhall.server.search.elastic.FieldNames.NAMES_SORT;
import static org.chainhall.server.search.elastic.FieldNames.POINTS;
import static org.chainhall.server.search.elastic.FieldNames.UPDATED_AT;

import co.elastic.clients.elasticsearch._types.DistanceUnit;
import co.elastic.clients.elasticsearch._types.SortMode;
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
import java.util.Set;
import java.util.stream.Stream;
import org.chainhall.server.search.Circle;
import org.chainhall.server.search.Filters;
import org.chainhall.server.search.SearchPage.CoverageMatch;
import org.chainhall.server.search.SearchPage.PlaceMatch;
import org.chainhall.server.search.SearchRequest;
import org.chainhall.server.searchsettings.Curated;
import org.chainhall.server.searchsettings.Tuning;

/** A request as a search of Elasticsearch. */
final class QueryTranslator {
    static final SortOptions SCORE = SortOptions.of(s -> s.score(o -> o.order(SortOrder.Desc)));
    static final SortOptions NAME = by(NAMES_SORT, SortOrder.Asc);
    private static final SortOptions NEWEST = by(UPDATED_AT, SortOrder.Desc);
    /** Makes each order total, so that a page begins exactly where the last one ended. */
    static final SortOptions TIE_BREAK = by(ID, SortOrder.Asc);

    private final TextTranslator texts;
    private final FilterTranslator filters;
    private final CoverageTranslator coverage;

    QueryTranslator(PlaceTree places) {
        this.filters = new FilterTranslator(places);
        this.texts = new TextTranslator(filters);
        this.coverage = new CoverageTranslator(filters);
    }

    /**
     * Reads a request, which can then be asked with its words matched in several ways.
     *
     * @param tuning what editors of the directory changed
     * @param amongFew whether the directory has some hundred providers at most
     */
    Inquiry read(TokenKey key, SearchRequest request, Tuning tuning, SearchPosition position, boolean amongFew) {
        return new Inquiry(key, request, tuning, position, amongFew);
    }

    /** What a provider must fulfil, whatever it then scores. */
    Query condition(TokenKey key, Optional<TextMatch> match, Filters asked, LocalDate today) {
        LocalDate validOn = asked.validOn().orElse(today);
        List<Query> conditions = new ArrayList<>();
        match.ifPresent(
                words -> conditions.add(texts.translate(key, words, validOn).condition()));
        conditions.addAll(filters.translate(asked, validOn).all());
        return Queries.all(conditions);
    }

    /** How a hit fits the places that were asked for, by the names of the summands that it has. */
    Map<PlaceMatch, CoverageMatch> coverage(Filters asked, Set<String> summands) {
        return coverage.matches(asked, summands);
    }

    private static boolean isRead(String summand) {
        return TextTranslator.isRead(summand) || CurationTranslator.isPin(summand) || CoverageTranslator.knows(summand);
    }

    private static List<SortOptions> sort(SearchRequest request) {
        return switch (request.order()) {
            case RELEVANCE -> List.of(SCORE, TIE_BREAK);
            case NAME -> List.of(NAME, TIE_BREAK);
            case NEWEST -> List.of(NEWEST, TIE_BREAK);
            case RELEVANCE_THEN_NAME -> List.of(SCORE, NAME, TIE_BREAK);
            case DISTANCE -> List.of(byDistance(request.filters().near().orElseThrow()), TIE_BREAK);
        };
    }

    private static SortOptions byDistance(Circle circle) {
        return SortOptions.of(s -> s.geoDistance(d -> d.field(POINTS)
                .location(l -> l.latlon(
                        c -> c.lat(circle.centre().lat()).lon(circle.centre().lon())))
                .mode(SortMode.Min)
                .unit(DistanceUnit.Kilometers)
                .order(SortOrder.Asc)));
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(s -> s.field(f -> f.field(field).order(order)));
    }

    /** A request to one directory, on one day. */
    final class Inquiry {
        private final TokenKey key;
        private final SearchRequest request;
        private final Tuning tuning;
        private final SearchPosition position;
        private final LocalDate validOn;
        private final Curated curated;
        private final FilterQueries narrowing;
        private final FacetTranslator facets;

        private Inquiry(TokenKey key, SearchRequest request, Tuning tuning, SearchPosition position, boolean amongFew) {
            this.key = key;
            this.request = request;
            this.tuning = tuning;
            this.position = position;
            this.validOn = request.filters().validOn().orElse(position.today());
            this.curated = request.text().map(tuning::curated).orElse(Curated.NONE);
            this.narrowing = filters.translate(request.filters(), validOn);
            this.facets = new FacetTranslator(narrowing, validOn, amongFew);
        }

        /**
         * A search.
         *
         * @param match how the words are matched; empty if there are none
         */
        SearchBody search(Optional<TextMatch> match) {
            Optional<TextTranslator.Translation> text = match.map(words -> texts.translate(key, words, validOn));
            List<Query> conditions = new ArrayList<>(CurationTranslator.conditions(curated));
            text.map(words -> CurationTranslator.found(curated, words.condition()))
                    .ifPresent(conditions::add);
            // A facet is counted without its own filter, which therefore comes after the counting.
            conditions.addAll(narrowing.without(request.facets()));
            boolean isAllSaid = request.facets().stream().noneMatch(request.filters()::has);

            Map<String, Aggregation> aggregations = new LinkedHashMap<>();
            request.facets().forEach(facet -> aggregations.put(facet.parameter(), facets.translate(facet)));
            SearchBody body = new SearchBody(
                    conditions,
                    isAllSaid ? List.of() : narrowing.all(),
                    new Weighting(tuning.weights()).weigh(summands(text)),
                    aggregations,
                    sort(request),
                    position.after(),
                    request.limit());
            return request.explain() ? body : body.naming(QueryTranslator::isRead);
        }

        private List<Query> summands(Optional<TextTranslator.Translation> text) {
            List<Query> summands = new ArrayList<>(CurationTranslator.summands(curated));
            text.ifPresent(words -> {
                summands.addAll(words.summands());
                summands.addAll(Bonuses.ofProfile(position.today()));
            });
            request.filters().near().map(Bonuses::ofDistance).ifPresent(summands::addAll);
            summands.addAll(coverage.summands(request.filters(), narrowing));
            return summands;
        }

        /** What to count to foresee what a search finds, before its words are weighed. */
        Map<String, Query> outlook(TextMatch unweighed) {
            TextTranslator.Translation words = texts.translate(key, unweighed, validOn);
            return Outlook.questions(
                    always(CurationTranslator.found(curated, words.condition())),
                    always(words.named()),
                    // Among those whom filters leave, everyone with one word often has all of them.
                    request.filters().isEmpty() ? Optional.empty() : Optional.of(always(anyWord(unweighed, words))));
        }

        private Query anyWord(TextMatch unweighed, TextTranslator.Translation words) {
            TextTranslator.Translation any = texts.translate(key, unweighed.at(Stage.ANY_WORD), validOn);
            return CurationTranslator.found(curated, Queries.any(List.of(words.condition(), any.condition())));
        }

        private Query always(Query condition) {
            return Queries.all(Stream.of(List.of(condition), CurationTranslator.conditions(curated), narrowing.all())
                    .flatMap(List::stream)
                    .toList());
        }
    }
}
