package org.chainhall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlipsTest {
    private static final int ROUNDS = 1_000;
    private static final List<String> NAMES = List.of("Adria Kargo d.o.o.", "广州岭楼达法律咨询", "Ünal 24");

    private final Slips slips = new Slips(new Random(7), NAMES);

    @Test
    void keepsTheFirstLetterAndChangesTheLengthByOneAtMost() {
        for (String name : NAMES) {
            assertThat(slipped(name, 1)).allSatisfy(slipped -> {
                assertThat(slipped).isNotEqualTo(name).startsWith(name.substring(0, 1));
                assertThat(slipped.length()).isBetween(name.length() - 1, name.length() + 1);
            });
        }
    }

    @Test
    void leavesDigitsAndGapsAsManyAsTheyAre() {
        assertThat(slipped("Ünal 24", 2))
                .allSatisfy(
                        slipped -> assertThat(slipped.replaceAll("[^ 0-9]", "")).hasSize(3));
    }

    @Test
    void makesTheSameSlipsWithTheSameSeed() {
        assertThat(new Slips(new Random(7), NAMES).slip("Adria Kargo", 2)).isEqualTo(slips.slip("Adria Kargo", 2));
    }

    private Stream<String> slipped(String name, int count) {
        return IntStream.range(0, ROUNDS).mapToObj(round -> slips.slip(name, count));
    }
}
