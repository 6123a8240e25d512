package org.chainhall.server.search.elastic;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** Hundreds of searches over generated providers against what a loop over their profiles finds. */
class ElasticProviderSearchIT {
    private static final int PROVIDERS = 200;
    private static final int SEARCHES = 80;
    /** Half past midnight in Zagreb, still the day before in UTC. */
    private static final Instant NOW = Instant.parse("2026-03-30T22:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final Directory DIRECTORY = Fixtures.directory("k7xq");
    private static final Directory NEIGHBOUR = Fixtures.directory("k7xr");

    /** The values to compare: places are counted by country, and the wider categories too. */
    private static final Map<Facet, List<String>> COUNTED = new EnumMap<>(RandomProviders.CODES);

    static {
        COUNTED.put(Facet.LOCATED_IN, List.of("HR", "SI", "IT", "CN", "DE", "US"));
        COUNTED.put(Facet.SERVES, List.of("HR", "SI", "IT", "CN", "DE", "US"));
        COUNTED.put(Facet.FROM, List.of("HR", "SI", "IT", "CN", "DE", "US"));
        COUNTED.put(Facet.TO, List.of("HR", "SI", "IT", "CN", "DE", "US"));
        COUNTED.put(Facet.CATEGORY, List.of("LOG", "LOG-50", "LOG-5010", "LOG-60", "LOG-70", "FIN", "FIN-2010"));
    }

    private static List<Provider> providers;
    private static BruteForce bruteForce;
    private static IndexOfTests index;
    private static ProviderSearch search;

    @BeforeAll
    static void fill() throws Exception {
        providers = new RandomProviders(7, DIRECTORY, TODAY).make(PROVIDERS);
        bruteForce = new BruteForce(providers, Fixtures.PLACES.places(), TODAY);
        index = new IndexOfTests();
        index.add(DIRECTORY, providers);
        index.add(NEIGHBOUR, new RandomProviders(8, NEIGHBOUR, TODAY).make(50));
        search = index.search(directory -> {}, InstantSource.fixed(NOW));
    }

    @AfterAll
    static void drop() throws Exception {
        index.close();
    }

    @Test
    void findsAndCountsWhatALoopOverTheProfilesFindsAndCounts() {
        Random random = new Random(11);
        for (int i = 0; i < SEARCHES; i++) {
            Filters filters = filters(random);
            Set<Facet> facets = facets(random);
            SearchRequest request = request(filters, SearchOrder.RELEVANCE_THEN_NAME, facets, 1000, Optional.empty());

            SearchPage page = search.search(DIRECTORY, request);

            List<Provider> expected = bruteForce.find(filters);
            assertThat(ids(page)).as("%s", request).containsExactlyInAnyOrderElementsOf(ids(expected));
            assertThat(page.total()).as("%s", request).isEqualTo(expected.size());
            assertThat(page.facets().keySet()).isEqualTo(facets);
            facets.forEach(facet -> assertThat(counts(page, facet))
                    .as("%s of %s", facet, request)
                    .containsAllEntriesOf(expectedCounts(filters, facet)));
            assertThat(full(page, PlaceMatch.SERVES))
                    .as("%s", request)
                    .isEqualTo(expectedFull(
                            expected, filters.has(Facet.SERVES), one -> bruteForce.servesFully(one, filters)));
            assertThat(full(page, PlaceMatch.LANE))
                    .as("%s", request)
                    .isEqualTo(expectedFull(
                            expected,
                            filters.has(Facet.FROM) || filters.has(Facet.TO),
                            one -> bruteForce.hasFullLane(one, filters)));
        }
    }

    @ParameterizedTest
    @EnumSource(SearchOrder.class)
    void walksOverAllHitsOnce(SearchOrder order) {
        Filters filters =
                order == SearchOrder.DISTANCE ? near(20_000) : Filters.of(Map.of(Facet.SERVES, List.of("HR", "SI")));
        List<UUID> walked = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            SearchPage page = search.search(DIRECTORY, request(filters, order, Set.of(), 7, cursor));
            walked.addAll(ids(page));
            assertThat(page.total()).isEqualTo(bruteForce.find(filters).size());
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(walked).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ids(bruteForce.find(filters)));
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

    /** Zero for the values that are not there. */
    private static Map<String, Long> counts(SearchPage page, Facet facet) {
        Map<String, Long> counts = new HashMap<>();
        requireNonNull(COUNTED.get(facet)).forEach(value -> counts.put(value, 0L));
        requireNonNull(page.facets().get(facet)).forEach(count -> counts.put(count.value(), count.count()));
        return counts;
    }

    private static Map<String, Long> expectedCounts(Filters filters, Facet facet) {
        return requireNonNull(COUNTED.get(facet)).stream()
                .collect(Collectors.toMap(value -> value, value -> bruteForce.count(filters, facet, value)));
    }

    private static Map<UUID, Boolean> full(SearchPage page, PlaceMatch asked) {
        return page.hits().stream()
                .filter(hit -> hit.matches().containsKey(asked))
                .collect(Collectors.toMap(
                        hit -> hit.card().id(), hit -> hit.matches().get(asked) == CoverageMatch.FULL));
    }

    private static Map<UUID, Boolean> expectedFull(
            List<Provider> expected, boolean isAsked, Predicate<Provider> isFull) {
        return isAsked
                ? expected.stream()
                        .collect(Collectors.toMap(provider -> provider.id().value(), isFull::test))
                : Map.of();
    }

    private static Filters filters(Random random) {
        Map<Facet, List<String>> codes = new EnumMap<>(Facet.class);
        for (int i = random.nextInt(4); i > 0; i--) {
            Facet facet = Facet.values()[random.nextInt(Facet.values().length)];
            codes.put(
                    facet,
                    Stream.generate(() -> one(random, RandomProviders.codesOf(facet)))
                            .limit(1 + random.nextInt(2))
                            .toList());
        }
        return new Filters(
                codes,
                sometimes(random, () -> TODAY.plusDays(random.nextInt(-2, 3))),
                sometimes(
                        random,
                        () -> new Filters.Amount(
                                random.nextInt(6) * 1000, one(random, RandomProviders.codesOf(Facet.CURRENCY)))),
                sometimes(random, () -> circle(one(random, List.of(1.0, 150.0, 20_000.0)))),
                sometimes(
                        random,
                        () -> Instant.parse("2026-01-01T00:00:00.123456Z").plusNanos(random.nextInt(50) * 1000L)));
    }

    private static <T> Optional<T> sometimes(Random random, Supplier<T> value) {
        return random.nextInt(6) == 0 ? Optional.of(value.get()) : Optional.empty();
    }

    private static Set<Facet> facets(Random random) {
        return EnumSet.copyOf(Arrays.stream(Facet.values())
                .filter(facet -> facet == Facet.KIND || random.nextBoolean())
                .toList());
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<UUID> ids(SearchPage page) {
        return page.hits().stream().map(hit -> hit.card().id()).toList();
    }

    private static List<UUID> ids(List<Provider> providers) {
        return providers.stream().map(provider -> provider.id().value()).toList();
    }
}
