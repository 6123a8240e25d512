package org.chainhall.server.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.language.QueryText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WordWeightsTest {
    private static final Directory DIRECTORY = Fixtures.directory("k7xq");

    /** Words of which the directory has so many. */
    private final Map<String, Long> found = Map.of("ogrlin", 1L, "burjak", 8L, "kornatel", 30L);

    private final List<Set<String>> counted = new ArrayList<>();
    private long providers = 40;
    private Duration now = Duration.ZERO;
    private Duration countingTakes = Duration.ZERO;
    private WordWeights weights;

    @BeforeEach
    void start() {
        weights = new WordWeights(
                (directory, queries) -> {
                    counted.add(queries.keySet());
                    now = now.plus(countingTakes);
                    Map<String, Long> counts = new LinkedHashMap<>();
                    queries.keySet().forEach(word -> counts.put(word, found.getOrDefault(word, 0L)));
                    return new DirectoryIndex.Counts(providers, counts);
                },
                () -> now.toNanos());
    }

    @Test
    void weighsARareWordMoreAndKnowsWhatIsNowhere() {
        assertThat(weigh("ogrlin burjak kornatel"))
                .isEqualTo(Map.of("ogrlin", 7.375, "burjak", 4.125, "kornatel", 2.125));
        assertThat(unknown("ogrlin modrulj")).containsExactly("modrulj");
    }

    @Test
    void countsAWordOnceInAWhile() {
        weigh("ogrlin burjak");
        weigh("burjak kornatel");
        now = now.plusSeconds(3);
        weigh("ogrlin kornatel");

        assertThat(counted)
                .containsExactly(Set.of("ogrlin", "burjak"), Set.of("kornatel"), Set.of("ogrlin", "kornatel"));
    }

    @Test
    void remembersLongerWhereNothingComesOrGoes() {
        weigh("ogrlin modrulj");
        now = now.plusSeconds(20);
        weigh("ogrlin modrulj");
        now = now.plusSeconds(15);
        counted.clear();

        weigh("ogrlin modrulj");

        assertThat(counted).containsExactly(Set.of("modrulj"));
    }

    @Test
    void remembersBrieflyAgainAfterAProviderHasCome() {
        weigh("ogrlin burjak");
        now = now.plusSeconds(20);
        providers++;
        weigh("ogrlin burjak");
        now = now.plusSeconds(15);
        counted.clear();

        weigh("ogrlin burjak");

        assertThat(counted).containsExactly(Set.of("ogrlin", "burjak"));
    }

    @Test
    void weighsAWordAloneWithoutCounting() {
        weigh("ogrlin");

        assertThat(counted).isEmpty();
    }

    @Test
    void countsWhatElseIsAskedTogetherWithWordsOnly() {
        weigh("ogrlin modrulj");
        QueryText query = Fixtures.VOCABULARY.query("burjak kornatel");
        Map<String, Query> besides = Map.of("all words", Queries.none());

        assertThat(weigh(query, besides).besides()).isEqualTo(Map.of("all words", 0L));
        assertThat(weigh(query, besides).besides()).isEmpty();
        assertThat(counted.getLast()).isEqualTo(Set.of("burjak", "kornatel", "all words"));
    }

    @Test
    void knowsForAWhileThatADirectoryIsSmall() {
        assertThat(isStillSmall()).isFalse();
        weigh("ogrlin burjak");
        assertThat(isStillSmall()).isTrue();

        now = now.plusMinutes(4);
        weigh("ogrlin kornatel");
        now = now.plusMinutes(4);
        assertThat(isStillSmall()).isTrue();
        now = now.plusMinutes(1);
        assertThat(isStillSmall()).isFalse();

        providers = 10_000;
        weigh("ogrlin modrulj");
        assertThat(isStillSmall()).isFalse();
    }

    private boolean isStillSmall() {
        return weights.isStillSmall(DIRECTORY.id());
    }

    @Test
    void countsNothingElseInALargeDirectory() {
        providers = 10_000;
        weigh("ogrlin modrulj");

        assertThat(weigh(Fixtures.VOCABULARY.query("burjak kornatel"), Map.of("all words", Queries.none()))
                        .besides())
                .isEmpty();
    }

    @Test
    void countsNothingElseWhereAWordIsKnownToBeNowhere() {
        weigh("burjak modrulj");

        assertThat(weigh(Fixtures.VOCABULARY.query("kornatel modrulj"), Map.of("all words", Queries.none()))
                        .besides())
                .isEmpty();
    }

    /** What it knew of the one word when it began to count the other. */
    @Test
    void keepsACountThatRunsOutWhileAnotherWordIsCounted() {
        Map<String, Double> before = weigh("burjak ogrlin");
        countingTakes = Duration.ofSeconds(3);

        assertThat(weigh("burjak kornatel")).containsEntry("burjak", before.get("burjak"));
    }

    private Map<String, Double> weigh(String text) {
        return words(text).stream().collect(Collectors.toMap(word -> word.text().word(), TextMatch.Word::weight));
    }

    private List<String> unknown(String text) {
        return words(text).stream()
                .filter(word -> !word.isKnown())
                .map(word -> word.text().word())
                .toList();
    }

    private List<TextMatch.Word> words(String text) {
        QueryText query = Fixtures.VOCABULARY.query(text);
        return weigh(query, Map.of()).words();
    }

    private WordWeights.Weighed weigh(QueryText query, Map<String, Query> besides) {
        return weights.weigh(DIRECTORY, query, Fixtures.VOCABULARY.meaning(query), () -> besides);
    }
}
