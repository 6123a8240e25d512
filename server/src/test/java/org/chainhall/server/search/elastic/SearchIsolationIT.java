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
import org.chainhall.api.model.Offering;
import org.chainhall.api.model.ProviderName;
import org.chainhall.api.model.ProviderProfile;
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
import org.chainhall.server.search.SearchRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two directories of one region, whose words and codes have nothing in common, and each of the locks between them. */
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
        for (int i = 0; i < 50; i++) {
            index.add(theirs, List.of(provider(theirs, "Adria Kargo " + i, "LOG-5010", "HR")));
        }

        assertThat(score()).isEqualTo(before);
    }

    @Test
    void findsNothingOfTheOtherDirectoryByTokensAloneWithoutTheFilter() throws IOException {
        index.add(theirs, List.of(provider(theirs, "Adria Kargo", "LOG-5010", "HR")));

        List<Hit<ObjectNode>> hits = index.elasticsearch
                .search(
                        s -> s.index(index.name)
                                .query(Queries.all(body(ours, "adria kargo").conditions())),
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
        Provider stray = provider(theirs, "Hanse Irrläufer", "FIN-2010", "DE");
        ObjectNode document = IndexOfTests.STORED.valueToTree(index.document(theirs, stray));
        document.put(FieldNames.DIRECTORY, ours.id().toString());
        index.elasticsearch.index(i -> i.index(index.name)
                .id(stray.id().toString())
                .routing(ours.id().toString())
                .refresh(Refresh.True)
                .document(BinaryData.of(
                        document.toString().getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON)));

        SearchPage page = search.search(ours, request(Optional.empty(), Set.of(), Optional.empty()));

        assertThat(page.hits()).extracting(hit -> hit.card().name()).containsExactly("Adria Kargo");
        assertThat(strayed).containsExactly(ours.id());
    }

    @Test
    void addsFilterAndRoutingToEverySearch() {
        String sent = Json.of(door.request(ours.id(), body(ours, "adria")))
                .at("/query/bool/filter/0")
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
        return translator.translate(
                TokenKey.of(directory),
                request(Optional.of(text), Set.of(), Optional.empty()),
                Optional.of(Fixtures.match(text)),
                Fixtures.UNTUNED.current(directory.id()),
                SearchPosition.first(LocalDate.of(2026, 1, 1), 0));
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
                .offerings(List.of(Offering.builder()
                        .category(category)
                        .covers(List.of(covers))
                        .build()))
                .build();
        return new Provider(
                directory.id(), new ProviderId(UUID.randomUUID()), null, "slug", 1, name, profile, NOW, NOW);
    }
}
