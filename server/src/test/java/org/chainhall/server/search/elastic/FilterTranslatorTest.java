package org.chainhall.server.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainhall.server.search.elastic.Json.assertJson;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainhall.server.search.Facet;
import org.chainhall.server.search.Filters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FilterTranslatorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private final FilterTranslator translator = new FilterTranslator(Fixtures.PLACES);

    @ParameterizedTest
    @CsvSource({"KIND, kinds", "LOCATED_IN, locatedIn", "SIZE_CLASS, sizeClass"})
    void asksOneFieldOfTheProviderForAnyOfTheValues(Facet facet, String field) {
        assertJson(only(translate(Map.of(facet, List.of("a", "b")))), """
                {"terms": {"%s": ["a", "b"]}}
                """.formatted(field));
    }

    @Test
    void asksForLanguagesAsTheyAreUsuallyWritten() {
        assertJson(only(translate(Map.of(Facet.LANGUAGE, List.of("EN", "zh-hant")))), """
                {"terms": {"languages": ["en", "zh-Hant"]}}
                """);
    }

    @ParameterizedTest
    @CsvSource({"CATEGORY, offerings.category", "CHAIN, offerings.chains", "STAGE, offerings.stages"})
    void asksOneOfferingForAnyOfTheValues(Facet facet, String field) {
        assertJson(only(translate(Map.of(facet, List.of("a", "b")))), """
                {"nested": {"path": "offerings", "score_mode": "none", "query": {"terms": {"%s": ["a", "b"]}}}}
                """.formatted(field));
    }

    @Test
    void asksForACredentialThatIsValidToday() {
        assertJson(only(translate(Map.of(Facet.CREDENTIAL, List.of("aeo-f")))), """
                {"nested": {"path": "credentials", "score_mode": "none", "query": {"bool": {"filter": [
                    {"term": {"credentials.scheme": {"value": "aeo-f"}}},
                    {"range": {"credentials.valid": {"gte": "2026-03-31", "lte": "2026-03-31"}}}]}}}}
                """);
    }

    @Test
    void asksForACoverOfTheSameOrAWiderPlaceOrOfSomethingInside() {
        assertJson(only(translate(Map.of(Facet.SERVES, List.of("HR-08")))), """
                {"nested": {"path": "offerings", "score_mode": "none", "query": {"bool": {"minimum_should_match": "1", "should": [
                    {"terms": {"offerings.covers": ["*", "039", "150", "HR", "HR-08"]}},
                    {"term": {"offerings.within": {"value": "HR-08"}}}]}}}}
                """);
    }

    @Test
    void wantsTheFiltersOfOfferingsOnOneOffering() {
        FilterQueries filters = translate(Map.of(
                Facet.KIND, List.of("logistics"), Facet.CATEGORY, List.of("LOG-50"), Facet.CHAIN, List.of("smart")));

        assertThat(filters.all()).hasSize(2);
        assertJson(filters.all().get(1), """
                {"nested": {"path": "offerings", "score_mode": "none", "query": {"bool": {"filter": [
                    {"term": {"offerings.category": {"value": "LOG-50"}}},
                    {"term": {"offerings.chains": {"value": "smart"}}}]}}}}
                """);
    }

    @Test
    void leavesOutWhatItIsToldTo() {
        FilterQueries filters = translate(Map.of(Facet.KIND, List.of("logistics"), Facet.CATEGORY, List.of("LOG-50")));

        assertJson(filters.without(Set.of(Facet.KIND)).getFirst(), """
                {"nested": {"path": "offerings", "score_mode": "none", "query": {"term": {"offerings.category": {"value": "LOG-50"}}}}}
                """);
        assertJson(filters.without(Set.of(Facet.CATEGORY)).getFirst(), """
                {"term": {"kinds": {"value": "logistics"}}}
                """);
        assertThat(filters.without(EnumSet.allOf(Facet.class))).isEmpty();
    }

    @Test
    void scoresWhoServesTheWholePlaceWithTheOtherFiltersOnThatOffering() {
        Map<Facet, List<String>> asked = Map.of(Facet.SERVES, List.of("HR"), Facet.CHAIN, List.of("smart"));

        assertJson(
                new CoverageTranslator(translator)
                        .summands(Filters.of(asked), translate(asked))
                        .getFirst(),
                """
                {"constant_score": {"_name": "serves.full", "boost": 100.0, "filter": {
                    "nested": {"path": "offerings", "score_mode": "none", "query": {"bool": {"filter": [
                        {"term": {"offerings.chains": {"value": "smart"}}},
                        {"terms": {"offerings.covers": ["*", "039", "150", "HR"]}}]}}}}}}
                """);
    }

    @ParameterizedTest
    @EnumSource(Facet.class)
    void narrowsByEachFacet(Facet facet) {
        assertThat(translate(Map.of(facet, List.of("HR"))).all()).hasSize(1);
    }

    private FilterQueries translate(Map<Facet, List<String>> filters) {
        return translator.translate(Filters.of(filters), TODAY);
    }

    private static Query only(FilterQueries filters) {
        assertThat(filters.all()).hasSize(1);
        return filters.all().getFirst();
    }
}
