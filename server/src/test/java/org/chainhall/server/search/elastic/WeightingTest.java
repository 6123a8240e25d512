package org.chainhall.server.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import co.elastic.clients.elasticsearch._types.query_dsl.ConstantScoreQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainhall.api.model.GeoPoint;
import org.chainhall.api.model.SearchRules;
import org.chainhall.api.model.SynonymKind;
import org.chainhall.api.model.SynonymRule;
import org.chainhall.server.search.Circle;
import org.chainhall.server.search.Facet;
import org.chainhall.server.search.Filters;
import org.chainhall.server.search.SearchOrder;
import org.chainhall.server.search.SearchRequest;
import org.chainhall.server.searchsettings.Curated;
import org.chainhall.server.searchsettings.Tuning;
import org.chainhall.server.searchsettings.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeightingTest {
    private static final TokenKey KEY = new TokenKey("k7xq");

    @ParameterizedTest
    @EnumSource(Stage.class)
    void knowsEverySummandOfASearch(Stage stage) {
        assertThat(summands(stage, Optional.empty()).keySet()).allMatch(Weighting::knows);
        assertThat(Weighting.knows("new.summand")).isFalse();
    }

    @Test
    void multipliesAGroupAndLeavesOutWhatCountsNothing() {
        List<Query> summands = List.of(
                summand("tier.exact", 1000),
                summand("name:adria", 8),
                summand("text:adria", 2),
                summand("text.short", 0.5f),
                summand("place:zurich", 4),
                summand("fresh.month", 0.25f),
                summand("complete.half", 0.25f),
                summand("near.0.5", 2),
                summand("serves.full", 100),
                summand("curation.pin-1", 32768));

        Map<String, Float> weighed = boosts(new Weighting(new Weights(0.5, 1.5, 0, 0.3, 1, 2)).weigh(summands));

        assertThat(weighed)
                .containsOnly(
                        entry("tier.exact", 2000f),
                        entry("name:adria", 4f),
                        entry("text:adria", 3f),
                        entry("text.short", 0.75f),
                        entry("fresh.month", 0.125f),
                        entry("complete.half", 0.25f),
                        entry("near.0.5", 4f),
                        entry("serves.full", 100f),
                        entry("curation.pin-1", 32768f));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void leavesNothingThatOutweighsATier(Stage stage) {
        Map<String, Float> weighed = summands(stage, Optional.of(new Weights(0, 4, 4, 4, 4, 4)));

        double others = weighed.entrySet().stream()
                .filter(summand -> !summand.getKey().startsWith("tier."))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        assertThat(others).isLessThan(weighed.getOrDefault("tier.exact", 0f));
    }

    @Test
    void putsPinsAboveEverythingElse() {
        List<UUID> pinned = IntStream.range(0, 20).mapToObj(i -> new UUID(0, i)).toList();

        List<Float> pins = CurationTranslator.summands(new Curated(pinned, List.of())).stream()
                .map(summand -> summand.constantScore().boost())
                .toList();

        assertThat(pins).hasSize(20).isSortedAccordingTo((one, other) -> Float.compare(other, one));
        assertThat(CurationTranslator.STEP).isGreaterThan(6 * 4 * TextTranslator.TIER);
        assertThat(pins.getFirst() + 6 * 4 * TextTranslator.TIER + 0.125f)
                .isNotEqualTo(pins.getFirst() + 6 * 4 * TextTranslator.TIER);
    }

    /** Of a search that has all of them. */
    private static Map<String, Float> summands(Stage stage, Optional<Weights> weights) {
        Tuning tuning = Fixtures.tuned(SearchRules.builder()
                        .synonyms(List.of(SynonymRule.builder()
                                .kind(SynonymKind.MUTUAL)
                                .terms(List.of("speditionen", "kargo"))
                                .build()))
                        .build())
                .current(Fixtures.directory("k7xq").id());
        TextMatch match = Fixtures.match("Schweiz Speditionen Zürich")
                .corrected(
                        List.of(new Typos(Map.of("schweis", 1), Map.of("schweit", 2)), Typos.NONE, Typos.NONE),
                        Map.of("schweizspeditionen", 2, "schweizspedition", 1))
                .at(stage);
        TextMatch heavy = new TextMatch(
                match.query(),
                match.meaning(),
                match.words().stream()
                        .map(word ->
                                new TextMatch.Word(word.text(), 20, true, word.codes(), word.isSeam(), word.typos()))
                        .toList(),
                match.stage(),
                match.wholeName(),
                Fixtures.VOCABULARY.synonyms(match.query(), tuning));
        Filters filters = new Filters(
                Map.of(Facet.SERVES, List.of("HR"), Facet.FROM, List.of("HRRJK")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Circle(new GeoPoint(45.0, 14.0), 50)),
                Optional.empty());
        List<Query> summands = new ArrayList<>(new QueryTranslator(Fixtures.PLACES)
                .read(
                        KEY,
                        new SearchRequest(
                                Optional.of("Schweiz Speditionen Zürich"),
                                filters,
                                SearchOrder.RELEVANCE,
                                Set.of(),
                                10,
                                Optional.empty(),
                                true),
                        tuning,
                        SearchPosition.first(LocalDate.of(2026, 1, 1), 0),
                        false)
                .search(Optional.of(heavy))
                .summands());
        assertThat(boosts(summands).keySet())
                .contains(
                        "serves.full",
                        "lane.full",
                        "near.0.5",
                        "fresh.year",
                        "complete.half",
                        "place:schweiz",
                        "meaning:speditionen")
                .contains("synonym:speditionen", "synonym-text:speditionen", "synonym-service:speditionen");
        return boosts(weights.map(asked -> new Weighting(asked).weigh(summands)).orElse(summands));
    }

    private static Map<String, Float> boosts(List<Query> summands) {
        return summands.stream()
                .map(Query::constantScore)
                .collect(Collectors.toMap(
                        ConstantScoreQuery::queryName, ConstantScoreQuery::boost, Float::sum, TreeMap::new));
    }

    private static Query summand(String name, float boost) {
        return Queries.summand(name, boost, Queries.none());
    }
}
