package org.chainhall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chainhall.client.model.Provider;
import org.chainhall.client.model.ProviderName;
import org.junit.jupiter.api.Test;

class SpreadWordsTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID SEVERAL = new UUID(0, 2);
    private static final UUID BOTH = new UUID(0, 3);
    private static final UUID OTHER = new UUID(0, 4);

    @Test
    void pairsWordsInOneNameWithTheSameWordsInSeveral() {
        List<SpreadWords.Pair> pairs = SpreadWords.in(List.of(
                provider(ONE, "Adria Kargo", "Bora"),
                provider(SEVERAL, "Adria Bank", "Kargo Plus"),
                provider(BOTH, "Adria Kargo Plus", "Kargo"),
                provider(OTHER, "Bora Bank")));

        assertThat(pairs)
                .containsExactlyInAnyOrder(
                        new SpreadWords.Pair("adria kargo", ONE, SEVERAL, false),
                        new SpreadWords.Pair("adria kargo", BOTH, SEVERAL, false),
                        new SpreadWords.Pair("adria plus", BOTH, SEVERAL, false));
    }

    @Test
    void saysWhetherOneOfTheWordsIsAName() {
        List<SpreadWords.Pair> pairs =
                SpreadWords.in(List.of(provider(ONE, "Bora Adria SpA"), provider(SEVERAL, "Adria", "Bora Kargo SpA")));

        assertThat(pairs)
                .containsExactlyInAnyOrder(
                        new SpreadWords.Pair("adria spa", ONE, SEVERAL, true),
                        new SpreadWords.Pair("adria bora", ONE, SEVERAL, true));
    }

    private static Provider provider(UUID id, String... names) {
        return Provider.builder()
                .id(id)
                .names(Stream.of(names)
                        .map(name -> ProviderName.builder().text(name).build())
                        .toList())
                .build();
    }
}
