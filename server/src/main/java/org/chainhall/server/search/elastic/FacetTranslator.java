package org.chainhall.server.search.elastic;

import static org.chainhall.server.search.elastic.FieldNames.COUNTRIES;
import static org.chainhall.server.search.elastic.FieldNames.CREDENTIALS;
import static org.chainhall.server.search.elastic.FieldNames.CREDENTIALS_SCHEME;
import static org.chainhall.server.search.elastic.FieldNames.KINDS;
import static org.chainhall.server.search.elastic.FieldNames.LANES_FROM_COUNTRIES;
import static org.chainhall.server.search.elastic.FieldNames.LANES_MODES;
import static org.chainhall.server.search.elastic.FieldNames.LANES_TO_COUNTRIES;
import static org.chainhall.server.search.elastic.FieldNames.LANGUAGES;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_CATEGORY;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_CHAINS;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_COUNTRIES;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_CURRENCIES;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_LANES;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_STAGES;
import static org.chainhall.server.search.elastic.FieldNames.SIZE_CLASS;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationExecutionHint;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chainhall.server.search.Facet;

/**
 * Facets as aggregations that count providers under all filters but the facet's own. On offerings, lanes and credentials
 * they look for one that has the value and fulfils the rest, then count the providers behind them.
 *
 * @param validOn the day on which credentials must be valid
 * @param amongFew whether at most some hundred providers are counted
 */
record FacetTranslator(FilterQueries filters, LocalDate validOn, boolean amongFew) {
    /** The values within the filters. */
    static final String VALUES = "values";
    /** The offerings or credentials of the providers, or the lanes of the offerings. */
    static final String PARTS = "parts";
    /** Those of the parts that count. */
    static final String FITTING = "fitting";
    /** The providers of a value. */
    static final String PROVIDERS = "providers";

    /** All countries and all categories; only a facet of many languages is cut. */
    private static final int MOST_VALUES = 300;

    Aggregation translate(Facet facet) {
        Set<Facet> own = Set.of(facet);
        Query others = conjunction(filters.without(own));
        Query otherOnOffering = conjunction(filters.offeringWithout(own));
        return switch (facet) {
            case KIND -> providers(others, KINDS);
            case LOCATED_IN -> providers(others, COUNTRIES);
            case LANGUAGE -> providers(others, LANGUAGES);
            case SIZE_CLASS -> providers(others, SIZE_CLASS);
            case CATEGORY -> offerings(others, otherOnOffering, OFFERINGS_CATEGORY);
            case SERVES -> offerings(others, otherOnOffering, OFFERINGS_COUNTRIES);
            case CHAIN -> offerings(others, otherOnOffering, OFFERINGS_CHAINS);
            case STAGE -> offerings(others, otherOnOffering, OFFERINGS_STAGES);
            case CURRENCY -> offerings(others, otherOnOffering, OFFERINGS_CURRENCIES);
            case FROM -> lanes(others, own, LANES_FROM_COUNTRIES);
            case TO -> lanes(others, own, LANES_TO_COUNTRIES);
            case MODE -> lanes(others, own, LANES_MODES);
            case CREDENTIAL ->
                under(others, parts(CREDENTIALS, FilterTranslator.valid(validOn), VALUES, values(CREDENTIALS_SCHEME)));
        };
    }

    private Aggregation providers(Query others, String field) {
        return Aggregation.of(a -> a.filter(others).aggregations(VALUES, v -> v.terms(t -> terms(t, field))));
    }

    private Aggregation offerings(Query others, Query fitting, String field) {
        return under(others, parts(OFFERINGS, fitting, VALUES, values(field)));
    }

    private Aggregation lanes(Query others, Set<Facet> own, String field) {
        Aggregation lanes = parts(OFFERINGS_LANES, conjunction(filters.laneWithout(own)), VALUES, values(field));
        return under(others, parts(OFFERINGS, conjunction(filters.offeringItselfWithout(own)), PARTS, lanes));
    }

    private static Aggregation under(Query others, Aggregation parts) {
        return Aggregation.of(a -> a.filter(others).aggregations(PARTS, parts));
    }

    private static Aggregation parts(String path, Query fitting, String name, Aggregation within) {
        return Aggregation.of(a -> a.nested(n -> n.path(path))
                .aggregations(FITTING, f -> f.filter(fitting).aggregations(name, within)));
    }

    private Aggregation values(String field) {
        return Aggregation.of(a -> a.terms(t -> terms(t, field)
                        .order(NamedValue.of(PROVIDERS, SortOrder.Desc), NamedValue.of("_key", SortOrder.Asc)))
                .aggregations(PROVIDERS, p -> p.reverseNested(r -> r)));
    }

    /**
     * By itself Elasticsearch counts into a place for every value that the region has. A map of those that are met is quicker
     * for a hundred providers, and slower for some thousand.
     */
    private TermsAggregation.Builder terms(TermsAggregation.Builder terms, String field) {
        terms.field(field).size(MOST_VALUES);
        return amongFew ? terms.executionHint(TermsAggregationExecutionHint.Map) : terms;
    }

    private static Query conjunction(List<Query> queries) {
        return queries.isEmpty() ? Query.of(q -> q.matchAll(m -> m)) : Queries.all(queries);
    }
}
