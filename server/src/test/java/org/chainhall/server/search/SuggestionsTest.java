package org.chainhall.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chainhall.server.search.Suggestions.CodeCount;
import org.chainhall.server.search.Suggestions.ProviderSuggestion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
    @ParameterizedTest(name = "{0} providers, {1} services and {2} places, {3} of them")
    @CsvSource({
        "10, 10, 10, 10,  5, 3, 2",
        "10,  0,  0, 10, 10, 0, 0",
        " 2, 10, 10, 10,  2, 6, 2",
        " 0,  1, 10, 10,  0, 1, 9",
        "10,  1,  1, 10,  8, 1, 1",
        " 1,  1,  1, 10,  1, 1, 1",
        "10, 10, 10,  1,  1, 0, 0",
        " 0, 10, 10,  1,  0, 1, 0",
    })
    void keepsSomePlacesFreeForEachKind(
            int providers, int services, int places, int limit, int shown, int shownServices, int shownPlaces) {
        Suggestions best = new Suggestions(
                        IntStream.range(0, providers)
                                .mapToObj(SuggestionsTest::provider)
                                .toList(),
                        codes(services),
                        codes(places))
                .best(limit);

        assertThat(best.providers()).hasSize(shown);
        assertThat(best.services()).isEqualTo(codes(shownServices));
        assertThat(best.places()).isEqualTo(codes(shownPlaces));
    }

    private static List<CodeCount> codes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new CodeCount("C" + i, 100 - i))
                .toList();
    }

    private static ProviderSuggestion provider(int i) {
        Card card = new Card(
                new UUID(0, 0),
                new UUID(0, i),
                null,
                "p" + i,
                "P" + i,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                Map.of(),
                null,
                Instant.EPOCH);
        return new ProviderSuggestion(card, Optional.empty());
    }
}
