package org.chainhall.server.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.search.Circle;
import org.chainhall.server.search.Facet;
import org.chainhall.server.search.Filters;
import org.chainhall.server.search.ProviderSearch;
import org.chainhall.server.search.SearchOrder;
import org.chainhall.server.search.SearchPage;
import org.chainhall.server.search.SearchPage.CoverageMatch;
import org.chainhall.server.search.SearchPage.PlaceMatch;
import org.chainhall.server.search.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The orders of hits, and walks over all of them, on generated providers. */
class ElasticProviderSearchIT {
    private static final int PROVIDERS = 200;
    /** Half past midnight in Zagreb, still the day before in UTC. */
    private static final Instant NOW = Instant.parse("2026-03-30T22:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final Directory DIRECTORY = Fixtures.directory("k7xq");
    private static final Directory NEIGHBOUR = Fixtures.directory("k7xr");

    private static List<Provider> providers;
    private static IndexOfTests index;
    private static ProviderSearch search;

    @BeforeAll
    static void fill() throws Exception {
        providers = new RandomProviders(7, DIRECTORY, TODAY).make(PROVIDERS);
        index = new IndexOfTests();
        index.add(DIRECTORY, providers);
        index.add(NEIGHBOUR, new RandomProviders(8, NEIGHBOUR, TODAY).make(50));
        search = index.search(directory -> {}, InstantSource.fixed(NOW));
    }

    @AfterAll
    static void drop() throws Exception {
        index.close();
    }

    @ParameterizedTest
    @EnumSource(SearchOrder.class)
    void walksOverAllHitsOnce(SearchOrder order) {
        Filters filters =
                order == SearchOrder.DISTANCE ? near(20_000) : Filters.of(Map.of(Facet.SERVES, List.of("HR", "SI")));
        SearchPage atOnce = search.search(DIRECTORY, request(filters, order, Set.of(), PROVIDERS, Optional.empty()));
        List<UUID> walked = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            SearchPage page = search.search(DIRECTORY, request(filters, order, Set.of(), 7, cursor));
            walked.addAll(ids(page));
            assertThat(page.total()).isEqualTo(atOnce.total());
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(walked).hasSizeGreaterThan(7).doesNotHaveDuplicates().isEqualTo(ids(atOnce));
    }

    @ParameterizedTest
    @ValueSource(strings = {"adria", "adria kargo", "adrja", "hansa nirgendwo"})
    void walksOverTheHitsOfWordsOnce(String text) {
        SearchRequest all = new SearchRequest(
                Optional.of(text),
                Filters.of(Map.of()),
                SearchOrder.RELEVANCE,
                Set.of(),
                1000,
                Optional.empty(),
                false);
        SearchPage atOnce = search.search(DIRECTORY, all);
        List<UUID> walked = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            SearchPage page = search.search(
                    DIRECTORY, new SearchRequest(all.text(), all.filters(), all.order(), Set.of(), 7, cursor, false));
            walked.addAll(ids(page));
            assertThat(page.relaxed()).isEqualTo(atOnce.relaxed());
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(walked).hasSizeGreaterThan(7).isEqualTo(ids(atOnce));
    }

    @Test
    void takesTheDayOfTheDirectoryForToday() {
        Map<Facet, List<String>> certified = Map.of(Facet.CREDENTIAL, List.of("aeo-f", "iso-28000", "pip"));

        List<UUID> today = ids(all(SearchOrder.NAME, certified));

        assertThat(today)
                .isEqualTo(validOn(certified, TODAY))
                .isNotEqualTo(validOn(certified, TODAY.minusDays(1)))
                .isNotEmpty();
    }

    private static List<UUID> validOn(Map<Facet, List<String>> codes, LocalDate day) {
        Filters filters = new Filters(codes, Optional.of(day), Optional.empty(), Optional.empty(), Optional.empty());
        return ids(search.search(DIRECTORY, request(filters, SearchOrder.NAME, Set.of(), PROVIDERS, Optional.empty())));
    }

    @Test
    void ordersByDistanceAndSaysIt() {
        SearchPage page = search.search(
                DIRECTORY, request(near(20_000), SearchOrder.DISTANCE, Set.of(), PROVIDERS, Optional.empty()));

        assertThat(page.hits().stream().map(hit -> hit.kilometres().getAsDouble()))
                .isSorted()
                .first()
                .isEqualTo(0.0);
        assertThat(page.total())
                .isGreaterThan(search.search(
                                DIRECTORY, request(near(100), SearchOrder.DISTANCE, Set.of(), 1, Optional.empty()))
                        .total());
    }

    @Test
    void ordersByNameThenById() {
        TextAnalysis analysis = new TextAnalysis();

        assertThat(ids(all(SearchOrder.NAME, Map.of())))
                .containsExactlyElementsOf(ids(providers.stream()
                        .sorted(Comparator.comparing((Provider provider) -> analysis.sortKey(provider.displayName()))
                                .thenComparing(provider -> provider.id().toString()))
                        .toList()));
    }

    @Test
    void ordersByTheMicrosecondOfTheLastChange() {
        assertThat(ids(all(SearchOrder.NEWEST, Map.of())))
                .containsExactlyElementsOf(ids(providers.stream()
                        .sorted(Comparator.comparing(Provider::updatedAt)
                                .reversed()
                                .thenComparing(provider -> provider.id().toString()))
                        .toList()));
    }

    @Test
    void ranksWhoServesTheWholePlaceFirst() {
        SearchPage page = all(SearchOrder.RELEVANCE_THEN_NAME, Map.of(Facet.SERVES, List.of("HR")));

        List<CoverageMatch> matches = page.hits().stream()
                .map(hit -> hit.matches().get(PlaceMatch.SERVES))
                .toList();
        assertThat(matches).contains(CoverageMatch.FULL, CoverageMatch.PARTIAL).isSorted();
    }

    private static SearchPage all(SearchOrder order, Map<Facet, List<String>> codes) {
        return search.search(DIRECTORY, request(Filters.of(codes), order, Set.of(), PROVIDERS, Optional.empty()));
    }

    private static SearchRequest request(
            Filters filters, SearchOrder order, Set<Facet> facets, int limit, Optional<String> cursor) {
        return new SearchRequest(Optional.empty(), filters, order, facets, limit, cursor, false);
    }

    private static Filters near(double kilometres) {
        return new Filters(
                Map.of(), Optional.empty(), Optional.empty(), Optional.of(circle(kilometres)), Optional.empty());
    }

    private static Circle circle(double kilometres) {
        return new Circle(Fixtures.PLACES.point("HRRJK").orElseThrow(), kilometres);
    }

    private static List<UUID> ids(SearchPage page) {
        return page.hits().stream().map(hit -> hit.card().id()).toList();
    }

    private static List<UUID> ids(List<Provider> providers) {
        return providers.stream().map(provider -> provider.id().value()).toList();
    }
}
