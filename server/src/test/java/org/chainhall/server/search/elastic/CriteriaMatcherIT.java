package org.chainhall.server.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chainhall.api.model.Credential;
import org.chainhall.api.model.Offering;
import org.chainhall.api.model.ProviderName;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.api.model.SearchRules;
import org.chainhall.api.model.SynonymKind;
import org.chainhall.api.model.SynonymRule;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.provider.ProviderId;
import org.chainhall.server.search.Criteria;
import org.chainhall.server.search.CriteriaMatcher;
import org.chainhall.server.search.CriteriaMatcher.Sighting;
import org.chainhall.server.search.Facet;
import org.chainhall.server.search.Filters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Criteria on the real index, which never become more lenient than they were written. */
class CriteriaMatcherIT {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final int MANY = 1_000_000;

    private final Directory ours = Fixtures.directory("a111");
    private final Directory theirs = Fixtures.directory("b222");
    private final Provider adria = provider(ours, "Adria Kargo", "LOG-5010", "HR");
    private final Provider hanse = provider(ours, "Hanse Lager", "LOG-40", "DE");
    private final Provider foreign = provider(theirs, "Adria Kargo", "LOG-5010", "HR");
    private final List<DirectoryId> strayed = new ArrayList<>();
    private IndexOfTests index;
    private CriteriaMatcher matcher;

    @BeforeEach
    void fill() throws IOException {
        index = new IndexOfTests();
        index.add(ours, List.of(adria, hanse));
        index.add(theirs, List.of(foreign));
        matcher = index.matcher(strayed::add, InstantSource.fixed(NOW));
    }

    @AfterEach
    void drop() throws IOException {
        index.close();
    }

    @Test
    void findsWhatHasAllWordsAndAllFilters() {
        assertThat(found(words("kargo adria"))).containsExactly(adria.id().value());
        assertThat(found(words("adria kar"))).containsExactly(adria.id().value());
        assertThat(found(new Criteria(Optional.empty(), Filters.of(Map.of(Facet.CATEGORY, List.of("LOG"))))))
                .containsExactlyInAnyOrder(adria.id().value(), hanse.id().value());
        assertThat(found(new Criteria(Optional.of("adria"), Filters.of(Map.of(Facet.SERVES, List.of("DE"))))))
                .isEmpty();
    }

    @Test
    void forgivesNeitherATypoNorAMissingWord() {
        assertThat(found(words("adrja kargo"))).isEmpty();
        assertThat(found(words("adria kargo zagreb"))).isEmpty();
        assertThat(found(words("???"))).isEmpty();
    }

    @Test
    void countsTheSynonymsOfTheDirectory() {
        CriteriaMatcher tuned = index.matcher(
                strayed::add,
                InstantSource.fixed(NOW),
                Fixtures.tuned(SearchRules.builder()
                        .synonyms(List.of(SynonymRule.builder()
                                .kind(SynonymKind.MUTUAL)
                                .terms(List.of("brzovoz", "kargo"))
                                .build()))
                        .build()));

        assertThat(found(words("adria brzovoz"))).isEmpty();
        assertThat(tuned.findAll(ours, words("adria brzovoz"), MANY).providers())
                .containsExactly(adria.id().value());
    }

    @Test
    void takesTheDayOfAskingForCredentialsUnlessOneIsSaid() throws IOException {
        Provider certified = provider(ours, "Certified", "LOG-5010", "HR", LocalDate.of(2026, 6, 2));
        index.add(ours, List.of(certified));
        Map<Facet, List<String>> credential = Map.of(Facet.CREDENTIAL, List.of("aeo-f"));
        Criteria today = new Criteria(Optional.empty(), Filters.of(credential));
        Criteria thatDay = new Criteria(
                Optional.empty(),
                new Filters(
                        credential,
                        Optional.of(LocalDate.of(2026, 6, 3)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(found(today)).containsExactly(certified.id().value());
        assertThat(found(thatDay)).isEmpty();
        CriteriaMatcher later = index.matcher(strayed::add, InstantSource.fixed(NOW.plusSeconds(3 * 86_400)));
        assertThat(later.findAll(ours, today, MANY).providers()).isEmpty();
    }

    @Test
    void walksOverAllPagesAndListsNothingBeyondTheLimit() throws IOException {
        List<Provider> many = IntStream.range(0, 2_001)
                .mapToObj(i -> provider(ours, "Burjak " + i, "LOG-5010", "HR"))
                .toList();
        index.add(ours, many);

        assertThat(found(words("burjak")))
                .containsExactlyInAnyOrderElementsOf(
                        many.stream().map(provider -> provider.id().value()).toList());
        CriteriaMatcher.Matches tooMany = matcher.findAll(ours, words("burjak"), 2_000);
        assertThat(tooMany.total()).isEqualTo(2_001);
        assertThat(tooMany.providers()).isEmpty();
    }

    @Test
    void showsWhatTheIndexTookBeforeTheCall() throws IOException {
        Provider fresh = provider(ours, "Adria Kargo Nova", "LOG-5010", "HR");
        write(ours, fresh, 1, Refresh.False);

        assertThat(found(words("adria kargo nova"))).containsExactly(fresh.id().value());
    }

    @Test
    void looksAtTheGivenProvidersAloneAndSaysWhichVersionItSaw() throws IOException {
        write(ours, adria, 7, Refresh.True);
        UUID kargo = UUID.randomUUID();
        UUID anything = UUID.randomUUID();
        UUID lager = UUID.randomUUID();
        UUID unknown = UUID.randomUUID();

        List<Sighting> sightings = matcher.look(
                ours,
                List.of(adria.id().value(), foreign.id().value(), unknown),
                Map.of(
                        kargo, words("kargo"),
                        lager, words("lager"),
                        anything, new Criteria(Optional.empty(), Filters.of(Map.of()))));

        assertThat(sightings).singleElement().satisfies(sighting -> {
            assertThat(sighting.provider()).isEqualTo(adria.id().value());
            assertThat(sighting.version()).isEqualTo(7);
            assertThat(sighting.fulfilled()).containsExactlyInAnyOrder(kargo, anything);
        });
    }

    @Test
    void asksInPartsWhereANodeTakesFewerClauses() {
        String words = String.join(
                " ",
                IntStream.range(0, 16)
                        .mapToObj(i -> "wort" + (char) ('a' + i) + "lang")
                        .toList());
        Map<UUID, Criteria> many = new HashMap<>();
        IntStream.range(0, 400).forEach(i -> many.put(UUID.randomUUID(), words(words)));
        UUID kargo = UUID.randomUUID();
        many.put(kargo, words("kargo"));
        TextMatch match = Fixtures.match(words);
        List<Query> all = many.keySet().stream()
                .map(id -> new TextTranslator(new FilterTranslator(Fixtures.PLACES))
                        .translate(TokenKey.of(ours), match, LocalDate.of(2026, 11, 24))
                        .condition())
                .toList();
        assertThatThrownBy(() ->
                        index.door(strayed::add).see(ours.id(), List.of(Queries.any(all)), Map.of(), List.of(), 1))
                .isInstanceOf(ElasticsearchException.class);

        assertThat(matcher.look(ours, List.of(adria.id().value()), many))
                .singleElement()
                .satisfies(sighting -> assertThat(sighting.fulfilled()).containsExactly(kargo));
    }

    @Test
    void dropsAHitWhoseCardIsOfAnotherDirectory() throws IOException {
        ObjectNode document = IndexOfTests.STORED.valueToTree(index.document(theirs, foreign));
        document.put(FieldNames.DIRECTORY, ours.id().toString());
        index.elasticsearch.index(i -> i.index(index.name)
                .id(foreign.id().toString())
                .routing(ours.id().toString())
                .refresh(Refresh.True)
                .document(BinaryData.of(
                        document.toString().getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON)));

        assertThat(matcher.look(
                        ours,
                        List.of(foreign.id().value()),
                        Map.of(UUID.randomUUID(), new Criteria(Optional.empty(), Filters.of(Map.of())))))
                .isEmpty();
        assertThat(strayed).containsExactly(ours.id());
    }

    private List<UUID> found(Criteria criteria) {
        return matcher.findAll(ours, criteria, MANY).providers();
    }

    private static Criteria words(String text) {
        return new Criteria(Optional.of(text), Filters.of(Map.of()));
    }

    private void write(Directory directory, Provider provider, long version, Refresh refresh) throws IOException {
        index.elasticsearch.index(i -> i.index(index.name)
                .id(provider.id().toString())
                .routing(directory.id().toString())
                .version(version)
                .versionType(VersionType.External)
                .refresh(refresh)
                .document(BinaryData.of(
                        IndexOfTests.STORED
                                .valueToTree(index.document(directory, provider))
                                .toString()
                                .getBytes(StandardCharsets.UTF_8),
                        ContentType.APPLICATION_JSON)));
    }

    private static Provider provider(Directory directory, String name, String category, String covers) {
        return provider(directory, name, category, covers, LocalDate.of(2020, 1, 1));
    }

    private static Provider provider(
            Directory directory, String name, String category, String covers, LocalDate certifiedUntil) {
        ProviderProfile profile = ProviderProfile.builder()
                .names(List.of(ProviderName.builder().text(name).build()))
                .offerings(List.of(Offering.builder()
                        .category(category)
                        .covers(List.of(covers))
                        .build()))
                .credentials(List.of(Credential.builder()
                        .scheme("aeo-f")
                        .validUntil(certifiedUntil)
                        .build()))
                .build();
        return new Provider(
                directory.id(), new ProviderId(UUID.randomUUID()), null, "slug", 1, name, profile, NOW, NOW);
    }
}
