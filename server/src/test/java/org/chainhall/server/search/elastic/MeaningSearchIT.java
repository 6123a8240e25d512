package org.chainhall.server.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainhall.api.model.Address;
import org.chainhall.api.model.Credential;
import org.chainhall.api.model.Lane;
import org.chainhall.api.model.Offering;
import org.chainhall.api.model.ProviderName;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.api.model.Site;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.provider.ProviderId;
import org.chainhall.server.search.Filters;
import org.chainhall.server.search.ProviderSearch;
import org.chainhall.server.search.SearchOrder;
import org.chainhall.server.search.SearchPage;
import org.chainhall.server.search.SearchPage.Factor;
import org.chainhall.server.search.SearchRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MeaningSearchIT {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 6, 30);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 6, 30);
    private static final Directory OURS = Fixtures.directory("m111");

    private static IndexOfTests index;
    private static ProviderSearch search;

    @BeforeAll
    static void fill() throws Exception {
        index = new IndexOfTests();
        index.add(
                OURS,
                List.of(
                        provider("Rijeka Warehouse", p -> p),
                        provider(
                                "Modrulj",
                                p -> p.sites(at("Rijeka", "HR", "HRRJK"))
                                        .offerings(offers("LOG-6030"))
                                        .credentials(iso(NEXT_YEAR))),
                        provider(
                                "Kornatel",
                                p -> p.sites(at("Rijeka", "HR", "HRRJK"))
                                        .offerings(offers("LOG-6030"))
                                        .credentials(iso(LAST_YEAR))),
                        provider("Perunić", p -> p.sites(at("Wien", "AT", null)).offerings(offers("LOG-5010"))),
                        named("Jugovac AG", "Ogrlin Burjak Ost"),
                        named("Vetrnjak", "Ogrlin Burjak Sever West AG"),
                        named("Maestralna Bank Split"),
                        provider("Galebar", p -> p.offerings(offers("FIN-50"))),
                        provider("Krivudava", p -> p.offerings(offers("FIN-5010"))),
                        provider(
                                "Bakarac",
                                p -> p.sites(at("Gdynia", "PL", "PLGDY")).offerings(offers("LOG-8010"))),
                        provider(
                                "Sljemenar",
                                p -> p.sites(at("Warszawa", "PL", "PLWAW")).offerings(offers("LOG-8010"))),
                        provider("Carinko Gdansk", p -> p.offerings(offers("LOG-8010"))),
                        provider(
                                "Levantin Bank",
                                p -> p.names(called("Levantin Bank", "Levantin Split"))
                                        .sites(at("Split", "HR", "HRSPU"))),
                        provider(
                                "Arcaluna",
                                p -> p.offerings(List.of(Offering.builder()
                                        .category("LOG-3010")
                                        .lanes(List.of(lane("SIKOP", "CNQIN")))
                                        .build()))),
                        provider(
                                "Torrefiume",
                                p -> p.offerings(List.of(Offering.builder()
                                        .category("LOG-3010")
                                        .lanes(List.of(lane("SIKOP", "HRRJK"), lane("HRRJK", "CNQIN")))
                                        .build())))));
        search = index.search(directory -> {}, InstantSource.fixed(NOW));
    }

    @AfterAll
    static void drop() throws Exception {
        index.close();
    }

    @Test
    void putsWhoOffersItThereBeforeWhoIsOnlyCalledSo() {
        List<String> names = names("warehouses Rijeka");

        assertThat(names.subList(0, 2)).containsExactlyInAnyOrder("Modrulj", "Kornatel");
        assertThat(names.get(2)).isEqualTo("Rijeka Warehouse");
        assertThat(names("Rijeka warehouse")).first().isEqualTo("Rijeka Warehouse");
    }

    @Test
    void findsAServiceInLanguagesThatNoProfileHas() {
        assertThat(names("Speditionen")).containsExactly("Perunić");
        assertThat(names("магазин")).isEmpty();
    }

    @Test
    void findsAPlaceByWhatOthersCallIt() {
        assertThat(names("freight forwarder Vienna")).first().isEqualTo("Perunić");
        assertThat(names("维也纳")).containsExactly("Perunić");
    }

    @Test
    void putsAValidCredentialBeforeAnExpiredOne() {
        assertThat(names("ISO 9001 cold storage")).startsWith("Modrulj", "Kornatel");
    }

    @Test
    void readsTwoPlacesAsOneLane() {
        assertThat(names("sea freight Koper Qingdao")).first().isEqualTo("Arcaluna");
        assertThat(factors("sea freight Koper Qingdao")).containsKeys("tier.meaning", "tier.lane");
        assertThat(factors("sea freight Qingdao Koper")).doesNotContainKey("tier.lane");
    }

    @Test
    void wantsAlsoALegalFormInTheSameName() {
        assertThat(names("Burjak AG")).first().isEqualTo("Vetrnjak");
    }

    @Test
    void putsWhoHasTheWordsInOneNameBeforeWhoIsThereAndHasThemInSeveral() {
        assertThat(names("bank Split")).startsWith("Maestralna Bank Split", "Levantin Bank");
    }

    @Test
    void understandsWhatIsMisspelt() {
        assertThat(names("cold storrage")).containsExactlyInAnyOrder("Kornatel", "Modrulj");
        assertThat(factors("cold storrage")).containsKey("tier.meaning");
        assertThat(factors("insurence")).containsKey("tier.meaning");
    }

    @Test
    void putsWhoDoesNotSayWhichServiceBehindWhoDoes() {
        assertThat(names("cargo insurance")).containsExactly("Krivudava", "Galebar");
    }

    @Test
    void putsTheNextTownBeforeOthers() {
        assertThat(names("customs broker Gdansk")).startsWith("Bakarac", "Carinko Gdansk", "Sljemenar");
        assertThat(factors("customs broker Gdansk")).containsKeys("tier.meaning", "tier.nearby");
    }

    @Test
    void addsUp() {
        SearchPage.Hit hit = search("ISO 9001 warehouse Rijeka").hits().getFirst();

        assertThat(hit.score().orElseThrow().factors().stream()
                        .mapToDouble(Factor::value)
                        .sum())
                .isEqualTo(hit.score().orElseThrow().value(), within(1e-3));
    }

    private static Map<String, Double> factors(String words) {
        return search(words).hits().getFirst().score().orElseThrow().factors().stream()
                .collect(Collectors.toMap(Factor::name, Factor::value));
    }

    private static List<String> names(String words) {
        return search(words).hits().stream().map(hit -> hit.card().name()).toList();
    }

    private static SearchPage search(String words) {
        Filters none = new Filters(Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return search.search(
                OURS,
                new SearchRequest(
                        Optional.of(words), none, SearchOrder.RELEVANCE, Set.of(), 20, Optional.empty(), true));
    }

    private static Provider provider(String name, UnaryOperator<ProviderProfile.Builder> more) {
        return new Provider(
                OURS.id(),
                new ProviderId(UUID.randomUUID()),
                null,
                name.toLowerCase(Locale.ROOT),
                1,
                name,
                more.apply(ProviderProfile.builder()
                                .names(List.of(ProviderName.builder().text(name).build())))
                        .build(),
                NOW,
                NOW);
    }

    private static Provider named(String... names) {
        return provider(names[0], p -> p.names(called(names)));
    }

    private static List<ProviderName> called(String... names) {
        return Stream.of(names)
                .map(name -> ProviderName.builder().text(name).build())
                .toList();
    }

    private static List<Site> at(String city, String country, @Nullable String place) {
        return List.of(Site.builder()
                .place(place)
                .address(Address.builder().city(city).country(country).build())
                .build());
    }

    private static List<Offering> offers(String category) {
        return List.of(Offering.builder().category(category).build());
    }

    private static List<Credential> iso(LocalDate until) {
        return List.of(Credential.builder().scheme("iso-9001").validUntil(until).build());
    }

    private static Lane lane(String from, String to) {
        return Lane.builder()
                .from(List.of(from))
                .to(List.of(to))
                .modes(List.of("maritime"))
                .build();
    }
}
