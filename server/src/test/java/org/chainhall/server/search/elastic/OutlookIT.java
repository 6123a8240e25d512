package org.chainhall.server.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainhall.api.model.Curation;
import org.chainhall.api.model.Offering;
import org.chainhall.api.model.ProviderName;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.api.model.SearchRules;
import org.chainhall.api.model.SynonymKind;
import org.chainhall.api.model.SynonymRule;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.search.Facet;
import org.chainhall.server.search.Filters;
import org.chainhall.server.search.ProviderSearch;
import org.chainhall.server.search.RandomQuery;
import org.chainhall.server.search.SearchOrder;
import org.chainhall.server.search.SearchPage;
import org.chainhall.server.search.SearchPage.Relaxation;
import org.chainhall.server.search.SearchRequest;
import org.chainhall.server.search.Vocabulary;
import org.chainhall.server.searchsettings.Tunings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A stage that is foreseen to find too little is left out, and nobody sees it. */
class OutlookIT {
    private static final int PROVIDERS = 150;
    private static final int QUERIES = 100;
    /** What means something, also with what adds nothing to it. */
    private static final List<String> SERVICES =
            List.of("freight forwarding", "warehouse rijeka", "warehouse services italy");

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Directory DIRECTORY = Fixtures.directory("k7xq");

    private static IndexOfTests index;
    private static List<ProviderProfile> profiles;
    private static Tunings tuned;

    @BeforeAll
    static void fill() throws Exception {
        index = new IndexOfTests();
        Random random = new Random(7);
        profiles = Stream.generate(() -> Vocabulary.OURS.profile(random))
                .limit(PROVIDERS)
                .toList();
        List<Provider> providers = providers(DIRECTORY, profiles);
        index.add(DIRECTORY, providers);
        tuned = Fixtures.tuned(SearchRules.builder()
                .synonyms(List.of(SynonymRule.builder()
                        .kind(SynonymKind.MUTUAL)
                        .terms(Vocabulary.OURS.words().subList(0, 3))
                        .build()))
                .curations(List.of(Curation.builder()
                        .query(SERVICES.getLast())
                        .pin(List.of(providers.get(0).id().value()))
                        .hide(List.of(providers.get(1).id().value()))
                        .build()))
                .build());
    }

    @AfterAll
    static void drop() throws Exception {
        index.close();
    }

    /** Who counts the words, and who knows them already. */
    @Test
    void findsTheSameWithAndWithoutCounting() {
        Random random = new Random(7);
        Map<Tunings, ProviderSearch> knowing = Stream.of(Fixtures.UNTUNED, tuned)
                .collect(Collectors.toMap(tunings -> tunings, any -> search(DIRECTORY, any)));
        List<SearchPage> found = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            Tunings tunings = random.nextBoolean() ? Fixtures.UNTUNED : tuned;
            ProviderSearch knows = Objects.requireNonNull(knowing.get(tunings));
            SearchRequest request = request(random);
            knows.search(DIRECTORY, request);

            SearchPage page = search(DIRECTORY, tunings).search(DIRECTORY, request);

            assertThat(content(page)).as("%s", request).isEqualTo(content(knows.search(DIRECTORY, request)));
            found.add(page);
        }
        assertThat(found)
                .anySatisfy(page -> assertThat(page.relaxed()).containsExactly(Relaxation.FEWER_WORDS))
                .anySatisfy(page -> assertThat(page.relaxed()).isEmpty());
    }

    @Test
    void findsFewerWordsWithTwoRequests() throws Exception {
        Random random = new Random(7);
        Set<Long> needed = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            SearchRequest request = request(words(random), Filters.of(Map.of()), Set.of(), random);
            ProviderSearch search = search(DIRECTORY, Fixtures.UNTUNED);
            long before = requests();
            SearchPage page = search.search(DIRECTORY, request);
            if (page.relaxed().equals(List.of(Relaxation.FEWER_WORDS))) {
                needed.add(requests() - before);
            }
        }
        assertThat(needed).contains(2L);
    }

    /** Everyone whom the filter leaves has all of the words. */
    @Test
    void findsAllWordsBehindAFilterWithTwoRequests() throws Exception {
        Directory directory = Fixtures.directory("k7xs");
        List<Offering> forwarding =
                List.of(Offering.builder().category("LOG-5010").build());
        index.add(
                directory,
                providers(
                        directory,
                        Stream.of(
                                        Collections.nCopies(3, profile("Burjak modrulj", forwarding)),
                                        Collections.nCopies(5, profile("Burjak", List.of())))
                                .flatMap(List::stream)
                                .toList()));
        ProviderSearch search = search(directory, Fixtures.UNTUNED);
        long before = requests();

        SearchPage page = search.search(
                directory,
                request(
                        "burjak modrulj",
                        Filters.of(Map.of(Facet.CATEGORY, List.of("LOG-5010"))),
                        Set.of(),
                        new Random(7)));

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.relaxed()).isEmpty();
        assertThat(requests() - before).isEqualTo(2);
    }

    /** Whether "modrulj" matters is known when it is counted: without it, there are more than a page. */
    @Test
    void findsWhatIsUnderstoodByItsWeight() throws Exception {
        Directory directory = Fixtures.directory("k7xr");
        ProviderProfile modrulj = profile("Modrulj", List.of());
        List<Offering> forwarding =
                List.of(Offering.builder().category("LOG-5010").build());
        index.add(
                directory,
                providers(
                        directory,
                        Stream.of(
                                        Collections.nCopies(98, modrulj),
                                        Collections.nCopies(2, profile("Modrulj", forwarding)),
                                        Collections.nCopies(25, profile("Burjak", forwarding)))
                                .flatMap(List::stream)
                                .toList()));

        SearchPage page = search(directory, Fixtures.UNTUNED)
                .search(
                        directory,
                        request("modrulj freight forwarding", Filters.of(Map.of()), Set.of(), new Random(7)));

        assertThat(page.total()).isEqualTo(27);
        assertThat(page.relaxed()).isEmpty();
    }

    private static ProviderProfile profile(String summary, List<Offering> offerings) {
        return ProviderProfile.builder()
                .names(List.of(ProviderName.builder().text("Ogrlin").build()))
                .summary(Map.of("en", summary))
                .offerings(offerings)
                .build();
    }

    @Test
    void leavesOutTheStageThatFindsTooLittle() {
        assertThat(stages(new Outlook(3, 0, OptionalLong.empty()), Map.of(Stage.WORDS, 3L, Stage.FEWER_WORDS, 30L)))
                .containsExactly(Stage.FEWER_WORDS);
    }

    @Test
    void asksForAllWordsAfterAllWhereFewerFindNoMore() {
        assertThat(stages(new Outlook(3, 0, OptionalLong.empty()), Map.of(Stage.WORDS, 3L, Stage.FEWER_WORDS, 3L)))
                .containsExactly(Stage.FEWER_WORDS, Stage.WORDS);
    }

    @Test
    void asksForAllWordsAloneWhereFewerCanFindNoMore() {
        assertThat(stages(new Outlook(3, 0, OptionalLong.of(3)), Map.of(Stage.WORDS, 3L, Stage.FEWER_WORDS, 3L)))
                .containsExactly(Stage.WORDS);
        assertThat(stages(new Outlook(3, 0, OptionalLong.of(4)), Map.of(Stage.WORDS, 3L, Stage.FEWER_WORDS, 4L)))
                .containsExactly(Stage.FEWER_WORDS);
    }

    @Test
    void asksForAllWordsFirstWhereTheyFindEnough() {
        Map<Stage, Long> enough = Map.of(Stage.WORDS, 20L);

        assertThat(stages(new Outlook(20, 0, OptionalLong.empty()), enough)).containsExactly(Stage.WORDS);
        assertThat(stages(new Outlook(3, 1, OptionalLong.empty()), enough)).containsExactly(Stage.WORDS);
    }

    /** The stages that are asked when each finds so many. */
    private static List<Stage> stages(Outlook outlook, Map<Stage, Long> found) {
        List<Stage> asked = new ArrayList<>();
        new MatchLadder(new Corrector(index.door(strayed -> {})))
                .climb(DIRECTORY, Fixtures.match("ogrlin burjak"), Optional.of(outlook), match -> {
                    asked.add(match.stage());
                    long total = found.getOrDefault(match.stage(), 0L);
                    return new DirectoryIndex.Found(List.of(), Optional.empty(), total, Map.of(), true);
                });
        return asked;
    }

    /** One that knows how small the directory is, and none of its words. */
    private static ProviderSearch search(Directory directory, Tunings tunings) {
        ProviderSearch search = index.search(strayed -> {}, InstantSource.fixed(NOW), tunings);
        search.search(directory, request("xx yy", Filters.of(Map.of()), Set.of(), new Random(7)));
        return search;
    }

    private static long requests() throws Exception {
        return Objects.requireNonNull(index.elasticsearch
                        .indices()
                        .stats(s -> s.index(index.name))
                        .all()
                        .total())
                .search()
                .queryTotal();
    }

    private static List<Object> content(SearchPage page) {
        return List.of(
                page.hits(),
                page.total(),
                page.facets(),
                page.relaxed(),
                page.isComplete(),
                page.next().isPresent());
    }

    private static List<Provider> providers(Directory directory, List<ProviderProfile> profiles) {
        return new RandomProviders(7, directory, LocalDate.of(2026, 1, 1)).make(profiles);
    }

    /** Of words that one provider has: what none has may be misspelt, and goes another way. */
    private static SearchRequest request(Random random) {
        RandomQuery query = RandomQuery.of(random, Vocabulary.OURS, profiles, Vocabulary.OURS, profiles);
        String words = words(random);
        String service = SERVICES.get(random.nextInt(SERVICES.size()));
        String text = switch (random.nextInt(4)) {
            case 0 -> service;
            case 1 -> words + " " + service;
            default -> words;
        };
        return request(text, Filters.of(query.codes()), query.facets(), random);
    }

    /** Two or three words of one summary, or what there is. */
    private static String words(Random random) {
        ProviderProfile profile = profiles.get(random.nextInt(PROVIDERS));
        return profile.summary().values().stream()
                .flatMap(text -> Stream.of(text.split(" ")))
                .limit(2 + random.nextInt(2))
                .collect(Collectors.joining(" "));
    }

    private static SearchRequest request(String text, Filters filters, Set<Facet> facets, Random random) {
        return new SearchRequest(
                Optional.of(text),
                filters,
                random.nextInt(4) == 0 ? SearchOrder.NAME : SearchOrder.RELEVANCE,
                facets,
                1 + random.nextInt(25),
                Optional.empty(),
                random.nextBoolean());
    }
}
