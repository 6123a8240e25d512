package org.chainhall.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JudgedSetTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);

    @Test
    void givesTheHighestGradeWhoseRuleHolds() throws Exception {
        String file = """
                id,type,language,directory,held_out,query,grade3,grade2,grade1
                q-1,place,en,north,yes,"cold, Rijeka",offers(LOG-6030) and site(HRRJK),,offers(LOG-6030) or site(HR)
                """;

        List<GradedQuery> graded = JudgedSet.read(new StringReader(file), TODAY)
                .gradedOver(Map.of(
                        "north",
                        List.of(
                                provider("a", "LOG-6030", "HRRJK"),
                                provider("b", "LOG-6030", "ITTRS"),
                                provider("c", "LOG-10", "HRZAG"),
                                provider("d", "LOG-10", "ITTRS")),
                        "south",
                        List.of(provider("e", "LOG-6030", "HRRJK"))));

        assertThat(graded)
                .containsExactly(new GradedQuery(
                        "q-1", "place", "held-out", "north", "cold, Rijeka", Map.of("a", 3, "b", 1, "c", 1)));
    }

    @Test
    void holdsBackAThirdOfEveryTypeOfTheDemosQueries() throws Exception {
        List<GradedQuery> all = JudgedSet.ofDemo(TODAY).gradedOver(Map.of());

        assertThat(all).hasSizeGreaterThan(160);
        assertThat(all).extracting(GradedQuery::id).doesNotHaveDuplicates();
        Map<String, Double> heldOut = all.stream()
                .collect(Collectors.groupingBy(
                        GradedQuery::type,
                        Collectors.averagingDouble(query -> query.part().equals("held-out") ? 1 : 0)));
        assertThat(heldOut.values()).allSatisfy(share -> assertThat(share).isCloseTo(1 / 3.0, within(0.05)));
    }

    private static JsonNode provider(String id, String category, String place) throws Exception {
        return new ObjectMapper()
                .readTree(
                        "{\"externalId\": \"%s\", \"offerings\": [{\"category\": \"%s\"}], \"sites\": [{\"place\": \"%s\"}]}"
                                .formatted(id, category, place));
    }
}
