package org.chainhall.server.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chainhall.api.model.Offering;
import org.chainhall.api.model.ProviderName;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.api.model.Site;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.http.Problem;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.provider.ProviderId;
import org.chainhall.server.search.Facet;
import org.chainhall.server.search.Filters;
import org.chainhall.server.search.ProviderSearch;
import org.chainhall.server.search.SearchOrder;
import org.chainhall.server.search.SearchPage;
import org.chainhall.server.search.SearchPage.Relaxation;
import org.chainhall.server.search.SearchRequest;
import org.chainhall.server.search.Suggestions.CodeCount;
import org.chainhall.server.search.elastic.Corrector.Misspelling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two directories of one region, whose words and codes have nothing in common, and each of the three locks between them:
 * the filter of every search, the key of every word, and the look at every hit before it leaves. Each has tests that fail
 * without it, however well the other two hold.
 */
class SearchIsolationIT {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Directory ours = Fixtures.directory("a111");
    private final Directory theirs = Fixtures.directory("b222");
    private final QueryTranslator translator = new QueryTranslator(Fixtures.PLACES);
    private final List<DirectoryId> strayed = new ArrayList<>();
    private IndexOfTests index;
    private DirectoryIndex door;
    private ProviderSearch search;

    @BeforeEach
    void fill() throws IOException {
        index = new IndexOfTests();
        index.add(ours, List.of(provider(ours, "Adria Kargo", "LOG-5010", "HR")));
        index.add(theirs, List.of(provider(theirs, "Hanse Lager", "FIN-2010", "DE")));
        door = index.door(strayed::add);
        search = index.search(strayed::add, InstantSource.fixed(NOW));
    }

    @AfterEach
    void drop() throws IOException {
        index.close();
    }

    @Test
    void showsNothingOfTheOtherDirectory() {
        SearchPage all = search.search(ours, request(Optional.empty(), EnumSet.allOf(Facet.class), Optional.empty()));

        assertThat(all.hits()).extracting(hit -> hit.card().name()).containsExactly("Adria Kargo");
        assertThat(all.total()).isEqualTo(1);
        assertThat(all.facets().values().stream().flatMap(List::stream).map(SearchPage.FacetCount::value))
                .contains("LOG-5010", "HR")
                .doesNotContain("FIN-2010", "FIN", "DE");
        for (String word : List.of("hanse", "lager", "hanse lager", "hanselager")) {
            SearchPage page =
                    search.search(ours, request(Optional.of(word), EnumSet.of(Facet.CATEGORY), Optional.empty()));
            assertThat(page.total()).as(word).isZero();
            assertThat(page.hits()).as(word).isEmpty();
            assertThat(page.facets().get(Facet.CATEGORY)).as(word).isEmpty();
        }
    }

    @Test
    void refusesACursorOfTheOtherDirectory() throws IOException {
        index.add(theirs, List.of(provider(theirs, "Hanse Kontor", "FIN-2010", "DE")));
        SearchRequest first = byName(Optional.empty());
        Optional<String> cursor = search.search(theirs, first).next();
        assertThat(cursor).isPresent();

        SearchRequest second = byName(cursor);
        assertThatThrownBy(() -> search.search(ours, second)).isInstanceOf(Problem.class);
    }

    @Test
    void keepsItsScoresWhenTheOtherDirectoryGetsItsWords() throws IOException {
        double before = score();
        index.add(
                theirs,
                IntStream.range(0, 50)
                        .mapToObj(i -> provider(theirs, "Adria Kargo " + i, "LOG-5010", "HR"))
                        .toList());

        assertThat(score()).isEqualTo(before);
    }

    @Test
    void suggestsNoCodeOfTheOtherDirectory() {
        assertThat(search.suggest(ours, "freight", 10).services())
                .extracting(CodeCount::code)
                .contains("LOG-5010");
        assertThat(search.suggest(theirs, "freight", 10).services()).isEmpty();
        assertThat(search.suggest(ours, "croatia", 10).places())
                .extracting(CodeCount::code)
                .containsExactly("HR");
        assertThat(search.suggest(theirs, "croatia", 10).places()).isEmpty();
        assertThat(search.suggest(ours, "hamburg", 10).places()).isEmpty();
    }

    @Test
    void fillsThePageOfThoseLikeOneFromItsOwn() throws IOException {
        Provider like = provider(ours, "Adria Otprema", "LOG-5010", "HR");
        Provider rather = provider(ours, "Adria Zrak", "LOG-5020", "SI");
        IndexOfTests alike = new IndexOfTests();
        try (alike) {
            alike.add(ours, List.of(like, rather));
            alike.add(theirs, List.of(provider(theirs, "Hanse Otprema", "LOG-5010", "HR")));

            assertThat(alike.search(strayed::add, InstantSource.fixed(NOW)).similar(ours, like, 1, false))
                    .extracting(hit -> hit.card().name())
                    .containsExactly("Adria Zrak");
        }
    }

    @Test
    void knowsNoWordOfTheOtherDirectoryToCorrectTo() throws IOException {
        Misspelling hanse = new Misspelling(FieldNames.NAMES_WORDS, "hansa");

        assertThat(door.similar(ours.id(), TokenKey.of(ours), List.of(hanse)).values())
                .containsExactly(Map.of());
        assertThat(door.similar(theirs.id(), TokenKey.of(theirs), List.of(hanse))
                        .values())
                .containsExactly(Map.of("hanse", 1));
    }

    @Test
    void correctsWhateverTheOtherDirectoryIsCalled() throws IOException {
        index.add(ours, List.of(provider(ours, "Kvarneriana", "LOG-5010", "HR")));
        index.add(
                theirs,
                "abcdefghijklmnopqrstuvwxyz"
                        .chars()
                        .mapToObj(letter -> "Kvarnerin" + (char) letter)
                        .map(nearer -> provider(theirs, nearer, "LOG-5010", "HR"))
                        .toList());

        SearchPage page = search.search(ours, request(Optional.of("kvarnerin"), Set.of(), Optional.empty()));

        assertThat(page.hits()).extracting(hit -> hit.card().name()).containsExactly("Kvarneriana");
        assertThat(page.relaxed()).containsExactly(Relaxation.TYPOS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adria kargo", "adr", "adriakargo"})
    void findsNothingOfTheOtherDirectoryByTokensAloneWithoutTheFilter(String text) throws IOException {
        index.add(theirs, List.of(provider(theirs, "Adria Kargo", "LOG-5010", "HR")));

        List<Hit<ObjectNode>> hits = index.elasticsearch
                .search(
                        s -> s.index(index.name)
                                .query(Queries.all(body(ours, text).conditions())),
                        ObjectNode.class)
                .hits()
                .hits();

        assertThat(hits).extracting(Hit::routing).containsExactly(ours.id().toString());
    }

    @Test
    void findsNothingOfTheOtherDirectoryByTheFilterAloneWithItsTokens() throws IOException {
        assertThat(door.search(ours.id(), body(theirs, "hanse")).total()).isZero();
        assertThat(door.search(theirs.id(), body(theirs, "hanse")).total()).isEqualTo(1);
    }

    @Test
    void dropsAHitWhoseCardIsOfTheOtherDirectory() throws IOException {
        plant("Adria Irrläufer");

        assertThat(names(search.search(ours, request(Optional.empty(), Set.of(), Optional.empty()))))
                .containsExactly("Adria Kargo");
        assertThat(names(search.search(ours, request(Optional.of("adria"), Set.of(), Optional.empty()))))
                .containsExactly("Adria Kargo");
        assertThat(strayed).containsExactly(ours.id(), ours.id());
    }

    @Test
    void suggestsNoHitWhoseCardIsOfTheOtherDirectory() throws IOException {
        plant("Adria Irrläufer");

        assertThat(search.suggest(ours, "adria", 10).providers())
                .extracting(suggestion -> suggestion.card().name())
                .containsExactly("Adria Kargo");
        assertThat(strayed).containsExactly(ours.id());
    }

    @Test
    void likensToNoHitWhoseCardIsOfTheOtherDirectory() throws IOException {
        plant("Adria Irrläufer");
        Provider like = provider(ours, "Adria Otprema", "LOG-5010", "HR");

        assertThat(search.similar(ours, like, 10, false))
                .extracting(hit -> hit.card().name())
                .containsExactly("Adria Kargo");
        assertThat(strayed).containsExactly(ours.id());
    }

    @Test
    void findsOursWhereTheirsCannotBeRead() throws IOException {
        write(theirs, provider(theirs, "Hanse Kontor", "FIN-2010", "DE"), "updatedAt", "some day");

        // More often than it takes to find out that Elasticsearch is away.
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> search.search(theirs, byName(Optional.empty())))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("not what we wrote");
        }

        assertThat(names(search.search(ours, byName(Optional.empty())))).containsExactly("Adria Kargo");
    }

    /** As it would be if a fault wrote another directory's provider with everything of ours but its card. */
    private void plant(String name) throws IOException {
        write(
                ours,
                provider(theirs, name, "LOG-5010", "HR"),
                "directory",
                theirs.id().toString());
    }

    /** In a directory, but with something else on its card than there should be. */
    private void write(Directory directory, Provider provider, String field, String value) throws IOException {
        ObjectNode document = IndexOfTests.STORED.valueToTree(index.document(directory, provider));
        document.put(FieldNames.DIRECTORY, directory.id().toString());
        ((ObjectNode) document.get(FieldNames.CARD)).put(field, value);
        index.elasticsearch.index(i -> i.index(index.name)
                .id(provider.id().toString())
                .routing(directory.id().toString())
                .refresh(Refresh.True)
                .document(BinaryData.of(
                        document.toString().getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON)));
    }

    private static List<String> names(SearchPage page) {
        return page.hits().stream().map(hit -> hit.card().name()).toList();
    }

    @Test
    void addsFilterAndRoutingToEverySearch() {
        String sent = Json.of(door.request(ours.id(), body(ours, "adria")))
                .at("/query/bool/must/0/bool/filter/0")
                .toString();

        assertThat(sent).isEqualTo("{\"term\":{\"directory\":{\"value\":\"%s\"}}}".formatted(ours.id()));
        assertThat(door.request(ours.id(), body(ours, "adria")).routing())
                .containsExactly(ours.id().toString());
    }

    private double score() throws IOException {
        return index.elasticsearch
                .search(door.request(ours.id(), body(ours, "adria kargo")), ObjectNode.class)
                .hits()
                .hits()
                .getFirst()
                .sort()
                .getFirst()
                .doubleValue();
    }

    private SearchBody body(Directory directory, String text) {
        return translator
                .read(
                        TokenKey.of(directory),
                        request(Optional.of(text), Set.of(), Optional.empty()),
                        Fixtures.UNTUNED.current(directory.id()),
                        SearchPosition.first(LocalDate.of(2026, 1, 1), 0),
                        false)
                .search(Optional.of(Fixtures.match(text)));
    }

    private static SearchRequest request(Optional<String> text, Set<Facet> facets, Optional<String> cursor) {
        return new SearchRequest(text, Filters.of(Map.of()), SearchOrder.RELEVANCE, facets, 10, cursor, false);
    }

    private static SearchRequest byName(Optional<String> cursor) {
        return new SearchRequest(Optional.empty(), Filters.of(Map.of()), SearchOrder.NAME, Set.of(), 1, cursor, false);
    }

    private static Provider provider(Directory directory, String name, String category, String covers) {
        ProviderProfile profile = ProviderProfile.builder()
                .names(List.of(ProviderName.builder().text(name).build()))
                .sites(List.of(Site.builder()
                        .place(covers.equals("HR") ? "HRRJK" : "DEHAM")
                        .build()))
                .offerings(List.of(Offering.builder()
                        .category(category)
                        .covers(List.of(covers))
                        .build()))
                .build();
        return new Provider(
                directory.id(), new ProviderId(UUID.randomUUID()), null, "slug", 1, name, profile, NOW, NOW);
    }
}
