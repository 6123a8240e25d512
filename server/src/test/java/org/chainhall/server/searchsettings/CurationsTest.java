package org.chainhall.server.searchsettings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chainhall.api.model.Curation;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.platform.http.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurationsTest {
    private static final TextAnalysis ANALYSIS = new TextAnalysis();
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID STRANGER = new UUID(0, 3);

    @ParameterizedTest
    @ValueSource(strings = {"trade finance", " TRADE-finance! ", "Tráde Finance"})
    void areOfTheWholeQueryHoweverItIsWritten(String query) {
        Curations curations = Curations.of(ANALYSIS, List.of(curation("Trade Finance", List.of(ONE), List.of(TWO))));

        assertThat(curations.of(query)).isEqualTo(new Curated(List.of(ONE), List.of(TWO)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trade", "finance trade", "trade finance zagreb", "?!", ""})
    void areOfNoOtherQuery(String query) {
        Curations curations = Curations.of(ANALYSIS, List.of(curation("Trade Finance", List.of(ONE), List.of(TWO))));

        assertThat(curations.of(query)).isEqualTo(Curated.NONE);
    }

    @Test
    void pointAtWhatIsWrongWithThem() {
        assertThat(faults(
                        curation("one", List.of(ONE, STRANGER, ONE), List.of(TWO, ONE)),
                        curation("?!", List.of(ONE), List.of()),
                        curation("ONE", List.of(), List.of())))
                .containsExactlyInAnyOrder(
                        "/curations/0/pin/1 UNKNOWN_PROVIDER",
                        "/curations/0/pin/2 DUPLICATE",
                        "/curations/0/hide/1 DUPLICATE",
                        "/curations/1/query INVALID",
                        "/curations/2/query DUPLICATE",
                        "/curations/2 REQUIRED");
    }

    private static List<String> faults(Curation... curations) {
        List<Fault> faults = new ArrayList<>();
        Curations.check(ANALYSIS, List.of(curations), Set.of(ONE, TWO), faults::add);
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static Curation curation(String query, List<UUID> pin, List<UUID> hide) {
        return Curation.builder().query(query).pin(pin).hide(hide).build();
    }
}
