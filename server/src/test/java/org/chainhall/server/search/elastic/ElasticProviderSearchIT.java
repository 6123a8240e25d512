package org.chainhall.server.search.elastic;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.search.Facet;
import org.chainhall.server.search.ProviderSearch;
import org.chainhall.server.search.SearchOrder;
import org.chainhall.server.search.SearchPage;
import org.chainhall.server.search.SearchPage.ServesMatch;
import org.chainhall.server.search.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
        search = new ElasticProviderSearch(
                new DirectoryIndex(index.elasticsearch, index.name, IndexOfTests.STORED, directory -> {}),
                new Gate("eu"),
                new QueryTranslator(new TextAnalysis(), Fixtures.PLACES),
                Fixtures.CURSORS,
                InstantSource.fixed(NOW));
    }

    @AfterAll
    static void drop() throws Exception {
        index.close();
    }

    @Test
    void findsAndCountsWhatALoopOverTheProfilesFindsAndCounts() {
        Random random = new Random(11);
        for (int i = 0; i < SEARCHES; i++) {
            Optional<String> text = text(random);
            Map<Facet, List<String>> filters = filters(random);
            Set<Facet> facets = facets(random);
            SearchRequest request =
                    new SearchRequest(text, filters, SearchOrder.RELEVANCE_THEN_NAME, facets, 1000, Optional.empty());

            SearchPage page = search.search(DIRECTORY, request);

            List<Provider> expected = bruteForce.find(text, filters);
            assertThat(ids(page)).as("%s", request).containsExactlyInAnyOrderElementsOf(ids(expected));
            assertThat(page.total()).as("%s", request).isEqualTo(expected.size());
            assertThat(page.facets().keySet()).isEqualTo(facets);
            facets.forEach(facet -> assertThat(counts(page, facet))
                    .as("%s of %s", facet, request)
                    .containsAllEntriesOf(expectedCounts(text, filters, facet)));
            assertThat(serves(page)).as("%s", request).isEqualTo(expectedServes(expected, filters));
        }
    }

    @ParameterizedTest
    @EnumSource(SearchOrder.class)
    void walksOverAllHitsOnce(SearchOrder order) {
        Map<Facet, List<String>> filters = Map.of(Facet.SERVES, List.of("HR", "SI"));
        List<UUID> walked = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            SearchPage page = search.search(
                    DIRECTORY, new SearchRequest(Optional.of("adria"), filters, order, Set.of(), 7, cursor));
            walked.addAll(ids(page));
            assertThat(page.total())
                    .isEqualTo(bruteForce.find(Optional.of("adria"), filters).size());
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(walked)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ids(bruteForce.find(Optional.of("adria"), filters)));
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

        List<ServesMatch> matches =
                page.hits().stream().map(hit -> hit.servesMatch().orElseThrow()).toList();
        assertThat(matches).contains(ServesMatch.FULL, ServesMatch.PARTIAL).isSorted();
    }

    private static SearchPage all(SearchOrder order, Map<Facet, List<String>> filters) {
        return search.search(
                DIRECTORY, new SearchRequest(Optional.empty(), filters, order, Set.of(), PROVIDERS, Optional.empty()));
    }

    /** Zero for the values that are not there. */
    private static Map<String, Long> counts(SearchPage page, Facet facet) {
        Map<String, Long> counts = new HashMap<>();
        COUNTED.getOrDefault(facet, List.of()).forEach(value -> counts.put(value, 0L));
        page.facets().getOrDefault(facet, List.of()).forEach(count -> counts.put(count.value(), count.count()));
        return counts;
    }

    private static Map<String, Long> expectedCounts(
            Optional<String> text, Map<Facet, List<String>> filters, Facet facet) {
        return COUNTED.getOrDefault(facet, List.of()).stream()
                .collect(Collectors.toMap(value -> value, value -> bruteForce.count(text, filters, facet, value)));
    }

    private static Map<UUID, Boolean> serves(SearchPage page) {
        return page.hits().stream()
                .filter(hit -> hit.servesMatch().isPresent())
                .collect(Collectors.toMap(
                        hit -> hit.card().id(), hit -> hit.servesMatch().orElseThrow() == ServesMatch.FULL));
    }

    private static Map<UUID, Boolean> expectedServes(List<Provider> expected, Map<Facet, List<String>> filters) {
        return filters.containsKey(Facet.SERVES)
                ? expected.stream()
                        .collect(Collectors.toMap(
                                provider -> provider.id().value(),
                                provider -> bruteForce.servesFully(provider, filters)))
                : Map.of();
    }

    private static Optional<String> text(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Optional.of(one(random, RandomProviders.WORDS));
            case 1 -> Optional.of(one(random, RandomProviders.WORDS) + " " + one(random, RandomProviders.WORDS));
            default -> Optional.empty();
        };
    }

    private static Map<Facet, List<String>> filters(Random random) {
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        for (int i = random.nextInt(4); i > 0; i--) {
            Facet facet = Facet.values()[random.nextInt(Facet.values().length)];
            filters.put(
                    facet,
                    Stream.generate(() -> one(random, RandomProviders.codes(facet)))
                            .limit(1 + random.nextInt(2))
                            .toList());
        }
        return filters;
    }

    private static Set<Facet> facets(Random random) {
        return EnumSet.copyOf(Arrays.stream(Facet.values())
                .filter(facet -> facet == Facet.KIND || random.nextBoolean())
                .toList());
    }

    private static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<UUID> ids(SearchPage page) {
        return page.hits().stream().map(hit -> hit.card().id()).toList();
    }

    private static List<UUID> ids(List<Provider> providers) {
        return providers.stream().map(provider -> provider.id().value()).toList();
    }
}
