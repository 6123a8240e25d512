package org.chainhall.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);
    private static final String PROVIDER = """
            {"externalId": "A-1",
             "names": [{"text": "Škocjanar Plus d.o.o."}, {"text": "Burnica"}],
             "sites": [{"place": "HRRJK", "address": {"country": "HR", "subdivision": "HR-08"}},
                       {"address": {"country": "SI"}}],
             "offerings": [
               {"category": "LOG-6030", "covers": ["HR", "150"], "chains": ["clean-energy"]},
               {"category": "LOG-50", "covers": ["DE"],
                "lanes": [{"from": ["HRRJK"], "to": ["CNSGH", "CNNBO"], "modes": ["maritime"]},
                          {"from": ["HRZAG"], "to": ["TRANK"], "modes": ["road"]}]}],
             "credentials": [
               {"scheme": "aeo-f", "validFrom": "2024-01-01", "validUntil": "2027-01-15"},
               {"scheme": "haccp", "validFrom": "2023-01-15", "validUntil": "2027-01-14"},
               {"scheme": "glec", "validFrom": "2027-01-16"},
               {"scheme": "sqas"}],
             "languages": ["hr", "en"]}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id(A-1)",
                "id(A-2 A-1)",
                "named(skocjanar plus d.o.o.)",
                "name(škocjanar)",
                "offers(LOG-6030)",
                "offers(LOG-60)",
                "offers(LOG)",
                "offers(FIN LOG-50)",
                "exactly(LOG-50)",
                "covers(150)",
                "chain(clean-energy)",
                "lane(HRRJK>CNSGH maritime)",
                "lane(HR>CN)",
                "lane(*>TRANK rail road)",
                "lane(HRRJK>*)",
                "site(HRRJK)",
                "site(HR-08)",
                "site(SI)",
                "holds(aeo-f)",
                "holds(sqas)",
                "held(haccp)",
                "speaks(de hr)",
                "one(offers(LOG-60) and covers(HR))",
                "id(A-2) or not id(A-3)",
                "id(A-1) or id(A-2) and id(A-3)",
                "(id(A-1) or id(A-2)) and site(HR)"
            })
    void holds(String rule) throws Exception {
        assertThat(holdsForTheProvider(rule)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id(A)",
                "named(skocjanar)",
                "name(skocjanar d.o.o.)",
                "offers(LOG-5010)",
                "exactly(LOG-60)",
                "covers(*)",
                "chain(healthy-life)",
                "lane(HRRJK>TRANK)",
                "lane(HR>CN air)",
                "site(HRZAG)",
                "site(HR-0)",
                "holds(haccp)",
                "holds(glec)",
                "speaks(de)",
                "one(offers(LOG-60) and covers(DE))",
                "(id(A-1) or id(A-2)) and id(A-3)",
                "not id(A-1)"
            })
    void doesNotHold(String rule) throws Exception {
        assertThat(holdsForTheProvider(rule)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"offers(LOG", "offers LOG", "likes(LOG)", "id(A) id(B)", "id(A) and", "(id(A)", "one(id(A)"})
    void saysThatARuleIsUnreadable(String rule) {
        assertThatIllegalArgumentException().isThrownBy(() -> RuleParser.parse(rule, new Facts(TODAY)));
    }

    @Test
    void holdsForNothingThatAnEmptyProfileDoesNotSay() throws Exception {
        JsonNode empty = new ObjectMapper().readTree("{}");

        assertThat(RuleParser.parse("site(HR) or offers(LOG) or held(haccp) or name(x)", new Facts(TODAY))
                        .holds(empty))
                .isFalse();
    }

    private static boolean holdsForTheProvider(String rule) throws Exception {
        return RuleParser.parse(rule, new Facts(TODAY)).holds(new ObjectMapper().readTree(PROVIDER));
    }
}
