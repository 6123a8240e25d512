package org.chainhall.server.search.elastic;

import static org.chainhall.server.search.elastic.FieldNames.COUNTRIES;
import static org.chainhall.server.search.elastic.FieldNames.LOCATED_IN;
import static org.chainhall.server.search.elastic.FieldNames.NAMES_PRIMARY;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_CATEGORY;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainhall.server.language.EditDistance;
import org.chainhall.server.language.QueryText;

/**
 * What is typed as one search: the hits are providers by their names; who has one of the codes is found only to be
 * counted. Within a tier the order is that of the names, whatever is typed, so that typing on takes away what no longer
 * fits and moves nothing else, but for the name that is complete.
 */
final class SuggestionTranslator {
    static final String SERVICES = "services";
    static final String NATIONS = "countries";
    static final String LOCATIONS = "locations";
    /** The values within the offerings. */
    static final String VALUES = "values";
    /** The providers of a value. */
    static final String PROVIDERS = "providers";

    private static final float EXACT = 8;
    /** "adria" is Adria Kargo before Port of Koper, which was once called Adria Port. */
    private static final float DISPLAY_NAME_BEGINS = 4;
    /** "port" is Port of Koper before Koper Port. */
    private static final float NAME_BEGINS = 2;
    /** "adrai kargo" is Adria Kargo before what has two similar words in its names. */
    private static final float SIMILAR_NAME = 1;

    SearchBody translate(TokenKey key, TextMatch match, SuggestedCodes codes, int limit) {
        NameQueries names = new NameQueries(key, match.query());
        List<Query> exact = names.exact();
        List<Query> beginning = names.beginning();
        List<Query> similar = NameQueries.similar(key, match, EditDistance.MOST);
        List<Query> forms = new ArrayList<>();
        forms.add(allWords(key, match));
        forms.addAll(exact);
        forms.addAll(beginning);
        forms.addAll(similar);
        Query named = Queries.any(forms);

        List<Query> summands = new ArrayList<>();
        summands.add(Queries.summand("exact", EXACT, Queries.any(exact)));
        summands.add(Queries.summand("begins.display", DISPLAY_NAME_BEGINS, displayName(key, match.query())));
        summands.add(Queries.summand("begins", NAME_BEGINS, Queries.any(beginning)));
        if (!similar.isEmpty()) {
            summands.add(Queries.summand("similar", SIMILAR_NAME, Queries.any(similar)));
        }
        return new SearchBody(
                List.of(Queries.any(WordQueries.both(List.of(named), having(codes)))),
                List.of(named),
                summands,
                counts(codes, limit),
                List.of(QueryTranslator.SCORE, QueryTranslator.NAME, QueryTranslator.TIE_BREAK),
                List.of(),
                limit);
    }

    private static Query displayName(TokenKey key, QueryText query) {
        return Queries.prefix(NAMES_PRIMARY, key.token(query.exact()));
    }

    /** The last one may be a beginning. */
    private static Query allWords(TokenKey key, TextMatch match) {
        WordQueries queries = new WordQueries(key);
        TextMatch.Word last = match.words().getLast();
        return Queries.all(match.words().stream()
                .map(word -> Queries.any(WordQueries.both(
                        word == last ? queries.beginningInNames(word.text()) : List.of(queries.inNames(word.text())),
                        queries.similarInNames(word, EditDistance.MOST))))
                .toList());
    }

    private static List<Query> having(SuggestedCodes codes) {
        List<Query> having = new ArrayList<>();
        if (!codes.categories().isEmpty()) {
            having.add(Queries.nested(OFFERINGS, Queries.terms(OFFERINGS_CATEGORY, codes.categories())));
        }
        List<String> places = new ArrayList<>(codes.countries());
        places.addAll(codes.locations());
        if (!places.isEmpty()) {
            having.add(Queries.terms(LOCATED_IN, places));
        }
        return having;
    }

    private static Map<String, Aggregation> counts(SuggestedCodes codes, int limit) {
        Map<String, Aggregation> counts = new LinkedHashMap<>();
        if (!codes.categories().isEmpty()) {
            counts.put(SERVICES, services(codes.categories(), limit));
        }
        if (!codes.countries().isEmpty()) {
            counts.put(NATIONS, places(COUNTRIES, codes.countries(), limit));
        }
        if (!codes.locations().isEmpty()) {
            counts.put(LOCATIONS, places(LOCATED_IN, codes.locations(), limit));
        }
        return counts;
    }

    private static Aggregation places(String field, List<String> codes, int limit) {
        return Aggregation.of(a -> a.terms(t -> t.field(field).size(limit).include(i -> i.terms(codes))));
    }

    private static Aggregation services(List<String> categories, int limit) {
        return Aggregation.of(a -> a.nested(n -> n.path(OFFERINGS))
                .aggregations(
                        VALUES,
                        v -> v.terms(t -> t.field(OFFERINGS_CATEGORY)
                                        .size(limit)
                                        .include(i -> i.terms(categories))
                                        .order(
                                                NamedValue.of(PROVIDERS, SortOrder.Desc),
                                                NamedValue.of("_key", SortOrder.Asc)))
                                .aggregations(PROVIDERS, p -> p.reverseNested(r -> r))));
    }
}
