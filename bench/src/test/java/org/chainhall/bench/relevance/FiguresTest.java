package org.chainhall.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void calculatesNdcgByHand() {
        Figures figures = Figures.of(Map.of("a", 3, "b", 2, "c", 1), List.of("b", "x", "a"));

        double gain = 3 + 7 / 2.0;
        double ideal = 7 + 3 / (Math.log(3) / Math.log(2)) + 1 / 2.0;
        assertThat(figures.ndcg()).isCloseTo(gain / ideal, within(1e-9));
    }

    @Test
    void isOneForTheIdealOrderAndZeroForNothing() {
        Map<String, Integer> grades = Map.of("a", 3, "b", 2, "c", 1);

        assertThat(Figures.of(grades, List.of("a", "b", "c")).ndcg()).isEqualTo(1);
        assertThat(Figures.of(grades, List.of()).ndcg()).isZero();
        assertThat(Figures.of(grades, List.of()).isEmpty()).isTrue();
    }

    @Test
    void countsTenHitsForNdcgEvenIfThereAreMoreAnswers() {
        Map<String, Integer> grades = grades(30, 3);
        List<String> ten = grades.keySet().stream().limit(10).toList();

        assertThat(Figures.of(grades, ten).ndcg()).isEqualTo(1);
    }

    @Test
    void ranksTheFirstHitThatIsExactlyWhatIsMeant() {
        Map<String, Integer> grades = Map.of("a", 3, "b", 2, "c", 3);

        assertThat(Figures.of(grades, List.of("b", "c", "a")).reciprocalRank()).hasValue(0.5);
        assertThat(Figures.of(grades, List.of("b")).reciprocalRank()).hasValue(0);
        assertThat(Figures.of(Map.of("b", 2), List.of("b")).reciprocalRank()).isEmpty();
    }

    @Test
    void recallsWhatFitsFullyOutOfAtMostFifty() {
        assertThat(Figures.of(Map.of("a", 3, "b", 2, "c", 1, "d", 2), List.of("b", "c", "x"))
                        .recall()
                        .orElseThrow())
                .isCloseTo(1 / 3.0, within(1e-9));
        Map<String, Integer> grades = grades(80, 2);
        List<String> fifty = grades.keySet().stream().limit(50).toList();
        assertThat(Figures.of(grades, fifty).recall()).hasValue(1);
        assertThat(Figures.of(Map.of("c", 1), List.of("c")).recall()).isEmpty();
    }

    private static Map<String, Integer> grades(int documents, int grade) {
        return IntStream.range(0, documents)
                .mapToObj(Integer::toString)
                .collect(Collectors.toMap(Function.identity(), id -> grade));
    }
}
