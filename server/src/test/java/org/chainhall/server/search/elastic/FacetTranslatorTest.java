package org.chainhall.server.search.elastic;

import static org.chainhall.server.search.elastic.Json.assertJson;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chainhall.server.search.Facet;
import org.chainhall.server.search.Filters;
import org.junit.jupiter.api.Test;

class FacetTranslatorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    @Test
    void countsProvidersUnderTheOtherFilters() {
        assertJson(amongMany(filters()).translate(Facet.KIND), """
                {"filter": {"bool": {"filter": [
                    {"term": {"languages": {"value": "hr"}}},
                    {"nested": {"path": "offerings", "score_mode": "none", "query": {"bool": {"filter": [
                        {"term": {"offerings.category": {"value": "LOG"}}},
                        {"term": {"offerings.chains": {"value": "smart"}}}]}}}}]}},
                 "aggregations": {"values": {"terms": {"field": "kinds", "size": 300}}}}
                """);
    }

    @Test
    void countsProvidersWithOneOfferingThatFulfilsTheOtherFilters() {
        assertJson(amongMany(filters()).translate(Facet.CATEGORY), """
                {"filter": {"bool": {"filter": [
                    {"term": {"kinds": {"value": "logistics"}}},
                    {"term": {"languages": {"value": "hr"}}},
                    {"nested": {"path": "offerings", "score_mode": "none", "query": {"term": {"offerings.chains": {"value": "smart"}}}}}]}},
                 "aggregations": {"parts": {"nested": {"path": "offerings"},
                  "aggregations": {"fitting": {"filter": {"term": {"offerings.chains": {"value": "smart"}}},
                   "aggregations": {"values": {"terms": {"field": "offerings.category", "size": 300,
                                                         "order": [{"providers": "desc"}, {"_key": "asc"}]},
                    "aggregations": {"providers": {"reverse_nested": {}}}}}}}}}}
                """);
    }

    @Test
    void countsCredentialsThatAreValidToday() {
        FilterQueries none = new FilterTranslator(Fixtures.PLACES).translate(Filters.of(Map.of()), TODAY);

        assertJson(amongMany(none).translate(Facet.CREDENTIAL), """
                {"filter": {"match_all": {}},
                 "aggregations": {"parts": {"nested": {"path": "credentials"},
                  "aggregations": {"fitting": {"filter": {"range": {"credentials.valid": {"gte": "2026-03-31", "lte": "2026-03-31"}}},
                   "aggregations": {"values": {"terms": {"field": "credentials.scheme", "size": 300,
                                                         "order": [{"providers": "desc"}, {"_key": "asc"}]},
                    "aggregations": {"providers": {"reverse_nested": {}}}}}}}}}}
                """);
    }

    @Test
    void countsOnlyTheValuesThatAreMetAmongFew() {
        FilterQueries none = new FilterTranslator(Fixtures.PLACES).translate(Filters.of(Map.of()), TODAY);

        assertJson(new FacetTranslator(none, TODAY, true).translate(Facet.KIND), """
                {"filter": {"match_all": {}},
                 "aggregations": {"values": {"terms": {"field": "kinds", "size": 300, "execution_hint": "map"}}}}
                """);
    }

    private static FacetTranslator amongMany(FilterQueries filters) {
        return new FacetTranslator(filters, TODAY, false);
    }

    private static FilterQueries filters() {
        return new FilterTranslator(Fixtures.PLACES)
                .translate(
                        Filters.of(Map.of(
                                Facet.KIND, List.of("logistics"),
                                Facet.LANGUAGE, List.of("hr"),
                                Facet.CATEGORY, List.of("LOG"),
                                Facet.CHAIN, List.of("smart"))),
                        TODAY);
    }
}
