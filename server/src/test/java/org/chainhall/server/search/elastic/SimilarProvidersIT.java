package org.chainhall.server.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.chainhall.api.model.Address;
import org.chainhall.api.model.Offering;
import org.chainhall.api.model.ProviderKind;
import org.chainhall.api.model.ProviderName;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.api.model.Site;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.provider.ProviderId;
import org.chainhall.server.search.ProviderSearch;
import org.chainhall.server.search.SearchPage.Factor;
import org.chainhall.server.search.SearchPage.Hit;
import org.chainhall.server.search.SearchPage.Score;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SimilarProvidersIT {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Directory OURS = Fixtures.directory("a111");
    private static final Directory THEIRS = Fixtures.directory("b222");

    private static final Provider FORWARDER =
            provider(OURS, "Forwarder", ProviderKind.LOGISTICS, "LOG-5010", "smart-vehicle", "HR", "HR");
    private static final Provider BARE = new Provider(
            OURS.id(),
            new ProviderId(UUID.randomUUID()),
            null,
            "bare",
            1,
            "Bare",
            ProviderProfile.builder()
                    .names(List.of(ProviderName.builder().text("Bare").build()))
                    .build(),
            NOW,
            NOW);

    private static IndexOfTests index;
    private static ProviderSearch search;

    @BeforeAll
    static void fill() throws Exception {
        index = new IndexOfTests();
        index.add(
                OURS,
                List.of(
                        provider(OURS, "Same country", ProviderKind.LOGISTICS, "LOG-30", "clean-energy", "HR", "CN"),
                        provider(OURS, "Same kind", ProviderKind.LOGISTICS, "LOG-30", "clean-energy", "CN", "CN"),
                        provider(OURS, "Same group", ProviderKind.LOGISTICS, "LOG-5020", "clean-energy", "CN", "CN"),
                        provider(OURS, "Same chain", ProviderKind.FINANCIAL, "FIN-2010", "smart-vehicle", "CN", "HR"),
                        provider(OURS, "Bank", ProviderKind.FINANCIAL, "FIN-2010", "clean-energy", "HR", "HR"),
                        provider(OURS, "Serves the world", ProviderKind.LOGISTICS, "LOG-5010", "x", "CN", "*"),
                        provider(OURS, "Twin", ProviderKind.LOGISTICS, "LOG-5010", "smart-vehicle", "HR", "HR"),
                        FORWARDER,
                        BARE));
        index.add(
                THEIRS,
                List.of(provider(THEIRS, "Foreign", ProviderKind.LOGISTICS, "LOG-5010", "smart-vehicle", "HR", "HR")));
        search = index.search(directory -> {}, InstantSource.fixed(NOW));
    }

    @AfterAll
    static void drop() throws Exception {
        index.close();
    }

    @Test
    void putsWhoHasMostInCommonFirst() {
        assertThat(similar(FORWARDER, 10))
                .extracting(hit -> hit.card().name())
                .containsExactly("Twin", "Serves the world", "Same group", "Same country", "Same chain", "Same kind");
        assertThat(similar(FORWARDER, 1)).extracting(hit -> hit.card().name()).containsExactly("Twin");
    }

    @Test
    void saysWhatTheyHaveInCommon() {
        Score score = similar(FORWARDER, 1).getFirst().score().orElseThrow();

        assertThat(score.factors())
                .extracting(Factor::name)
                .containsExactlyInAnyOrder(
                        "category:LOG-5010",
                        "group:LOG-50",
                        "chain:smart-vehicle",
                        "country:HR",
                        "kind:logistics",
                        "serves:HR",
                        "size:small");
        assertThat(score.factors().stream().mapToDouble(Factor::value).sum()).isEqualTo(score.value(), within(1e-3));
        assertThat(search.similar(OURS, FORWARDER, 1, false).getFirst().score()).isEmpty();
    }

    @Test
    void findsNothingLikeAListingThatSaysNothing() {
        assertThat(similar(BARE, 10)).isEmpty();
    }

    private static List<Hit> similar(Provider provider, int limit) {
        return search.similar(OURS, provider, limit, true);
    }

    private static Provider provider(
            Directory directory,
            String name,
            ProviderKind kind,
            String category,
            String chain,
            String country,
            String covers) {
        ProviderProfile profile = ProviderProfile.builder()
                .names(List.of(ProviderName.builder().text(name).build()))
                .kinds(List.of(kind))
                .sites(List.of(Site.builder()
                        .address(Address.builder().country(country).build())
                        .build()))
                .offerings(List.of(Offering.builder()
                        .category(category)
                        .chains(List.of(chain))
                        .covers(List.of(covers))
                        .build()))
                .sizeClass("small")
                .build();
        return new Provider(
                directory.id(), new ProviderId(UUID.randomUUID()), null, "slug", 1, name, profile, NOW, NOW);
    }
}
