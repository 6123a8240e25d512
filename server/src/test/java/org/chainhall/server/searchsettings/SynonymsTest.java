package org.chainhall.server.searchsettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chainhall.api.model.SearchRules;
import org.chainhall.api.model.SynonymKind;
import org.chainhall.api.model.SynonymRule;
import org.chainhall.server.language.QueryWord;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.platform.http.Fault;
import org.chainhall.server.platform.http.JsonMappers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymsTest {
    private static final TextAnalysis ANALYSIS = new TextAnalysis();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            truck                    | truck=lorry+heavy goods vehicle
            LORRY                    | lorry=truck+heavy goods vehicle
            lorries                  |
            red truck zagreb         | truck=lorry+heavy goods vehicle
            heavy goods vehicle hire | heavy goods vehicle=truck+lorry
            heavy goods              |
            goods heavy vehicle      |
            reefer                   | reefer=cooled container
            cooled container         |
            warehouses               | warehouses=warehouse+depot
            storage warehouse        | warehouse=depot
            depot                    |
            air freight              | air freight=air cargo
            freight                  | freight=carriage
            冷链物流公司                | 冷链=冷藏
            """)
    void findWhatRulesSayForTheLongestTerm(String query, String expected) {
        Synonyms synonyms = Synonyms.of(ANALYSIS, rules("""
                        {"kind": "mutual", "terms": ["Truck", "lorry", "heavy goods vehicle"]}
                        {"kind": "one-way", "from": "reefer", "to": ["cooled container"]}
                        {"kind": "one-way", "language": "en", "from": "warehouse", "to": ["depot"]}
                        {"kind": "one-way", "from": "freight", "to": ["carriage"]}
                        {"kind": "one-way", "from": "air freight", "to": ["air cargo"]}
                        {"kind": "mutual", "terms": ["冷链", "冷藏"]}
                        """).synonyms());

        List<QueryWord> words = ANALYSIS.query(query).words();
        String found = String.join(
                ", ",
                synonyms.of(ANALYSIS.query(query)).stream()
                        .map(substitution -> text(words.subList(substitution.first(), substitution.behind())) + "="
                                + String.join(
                                        "+",
                                        substitution.alternatives().stream()
                                                .map(alternative -> text(alternative.words()))
                                                .toList()))
                        .toList());

        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void replaceEachPartOfAQueryOnce() {
        Synonyms synonyms = Synonyms.of(ANALYSIS, rules("""
                        {"kind": "mutual", "terms": ["truck", "lorry"]}
                        {"kind": "mutual", "terms": ["rental", "hire"]}
                        """).synonyms());

        assertThat(synonyms.of(ANALYSIS.query("truck rental lorry")))
                .extracting(Substitution::first, Substitution::behind)
                .containsExactly(tuple(0, 1), tuple(1, 2), tuple(2, 3));
    }

    @Test
    void lookForWordsOfALanguageInItsFormsAlone() {
        Synonyms synonyms = Synonyms.of(
                ANALYSIS,
                rules("{\"kind\": \"mutual\", \"language\": \"en\", \"terms\": [\"truck\", \"lorries\"]}")
                        .synonyms());

        QueryWord found = synonyms.of(ANALYSIS.query("trucks"))
                .getFirst()
                .alternatives()
                .getLast()
                .words()
                .getFirst();

        assertThat(found.forms().values()).containsExactly("lorry");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": "mutual", "terms": ["truck"]}                                              | /synonyms/0/terms REQUIRED
            {"kind": "mutual", "terms": ["truck", "lorry"], "from": "x"}                        | /synonyms/0/from NOT_ALLOWED
            {"kind": "mutual", "terms": ["truck", "lorry"], "to": ["x"]}                        | /synonyms/0/to NOT_ALLOWED
            {"kind": "one-way", "from": "truck"}                                                | /synonyms/0/to REQUIRED
            {"kind": "one-way", "to": ["truck"]}                                                | /synonyms/0/from REQUIRED
            {"kind": "one-way", "from": "a1", "to": ["b1"], "terms": ["c1"]}                    | /synonyms/0/terms NOT_ALLOWED
            {"kind": "one-way", "from": "Truck", "to": ["lorry", "TRUCK"]}                      | /synonyms/0/to/1 DUPLICATE
            {"kind": "mutual", "terms": ["truck", "lorry", "Lorry!"]}                           | /synonyms/0/terms/2 DUPLICATE
            {"kind": "mutual", "language": "en", "terms": ["truck", "trucks"]}                  | /synonyms/0/terms/1 DUPLICATE
            {"kind": "mutual", "terms": ["truck", "?!"]}                                        | /synonyms/0/terms/1 INVALID
            {"kind": "mutual", "terms": ["truck", "one two three four five"]}                   | /synonyms/0/terms/1 OUT_OF_RANGE
            {"kind": "mutual", "terms": ["冷链", "国际物流运输服务有限公司"]}                        | /synonyms/0/terms/1 OUT_OF_RANGE
            {"kind": "mutual", "language": "xx", "terms": ["truck", "lorry"]}                   | /synonyms/0/language UNKNOWN_CODE
            {"kind": "mutual", "language": "und", "terms": ["truck", "lorry"]}                  | /synonyms/0/language UNKNOWN_CODE
            """)
    void refuseARuleThatCannotMeanAnything(String rule, String fault) {
        assertThat(faults(rule)).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {"kind": "one-way", "from": "a1", "to": ["b1"]}; {"kind": "one-way", "from": "b1", "to": ["a1"]}; /synonyms/0/to/0 /synonyms/1/to/0
            {"kind": "one-way", "from": "a1", "to": ["b1"]}; {"kind": "one-way", "from": "b1", "to": ["c1"]}; /synonyms/0/to/0
            {"kind": "one-way", "from": "b1", "to": ["c1"]}; {"kind": "one-way", "from": "a1", "to": ["b1"]}; /synonyms/1/to/0
            {"kind": "mutual", "terms": ["a1", "b1"]};       {"kind": "mutual", "terms": ["b1", "c1"]};       /synonyms/0/terms/1 /synonyms/1/terms/0
            {"kind": "mutual", "terms": ["a1", "b1"]};       {"kind": "one-way", "from": "a1", "to": ["c1"]}; /synonyms/0/terms/0
            {"kind": "one-way", "language": "en", "from": "ship", "to": ["boats"]}; {"kind": "one-way", "language": "en", "from": "boat", "to": ["tub"]}; /synonyms/0/to/0
            """)
    void refuseAChainWhichWouldEndAfterItsFirstLink(String one, String other, String pointers) {
        assertThat(faults(one + "\n" + other))
                .containsExactly(Arrays.stream(pointers.split(" "))
                        .map(pointer -> pointer + " CHAINED")
                        .toArray(String[]::new));
    }

    @Test
    void letSeveralRulesBeginWithTheSameTerm() {
        assertThat(faults("""
                {"kind": "one-way", "from": "a1", "to": ["b1"]}
                {"kind": "one-way", "from": "a1", "to": ["c1"]}
                {"kind": "one-way", "from": "d1", "to": ["c1"]}
                """)).isEmpty();
    }

    @Test
    void refuseMoreForOneTermThanAQueryBears() {
        List<SynonymRule> rules = IntStream.range(0, 3)
                .mapToObj(rule -> SynonymRule.builder()
                        .kind(SynonymKind.ONE_WAY)
                        .from("a1")
                        .to(IntStream.range(0, 10)
                                .mapToObj(term -> "b" + rule + term)
                                .toList())
                        .build())
                .toList();

        assertThat(faults(rules)).containsExactly("/synonyms/2/to/0 OUT_OF_RANGE");
        assertThat(Synonyms.of(ANALYSIS, rules.subList(0, 2)).of(ANALYSIS.query("a1")))
                .singleElement()
                .satisfies(
                        substitution -> assertThat(substitution.alternatives()).hasSize(20));
    }

    private static List<String> faults(String rules) {
        return faults(rules(rules).synonyms());
    }

    private static List<String> faults(List<SynonymRule> rules) {
        List<Fault> faults = new ArrayList<>();
        Synonyms.check(ANALYSIS, rules, faults::add);
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    /** One rule a line. */
    private static SearchRules rules(String lines) {
        String rules = String.join(",", lines.strip().lines().toList());
        try {
            return JsonMappers.strict().readValue("{\"synonyms\": [" + rules + "]}", SearchRules.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String text(List<QueryWord> words) {
        return String.join(" ", words.stream().map(QueryWord::word).toList());
    }
}
