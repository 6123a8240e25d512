package org.chainhall.server.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "kargo, kargo, 0",
        "kargo, cargo, 1",
        "kargo, kargoo, 1",
        "kargo, kago, 1",
        "kargo, kragoo, 2",
        "ca, abc, 3",
        "'', kargo, 5",
        "a\ud83d\udea2b, ab, 1",
        "银行, 行银, 1",
    })
    void countsTyposInCodePoints(String a, String b, int distance) {
        assertThat(EditDistance.osa(a, b, 9)).isEqualTo(distance);
        assertThat(EditDistance.osa(b, a, 9)).isEqualTo(distance);
    }

    @Test
    void stopsAtTheLimitWithTheSameAnswer() {
        Random random = new Random(7);
        for (int run = 0; run < 20_000; run++) {
            String a = word(random);
            String b = word(random);
            int distance = EditDistance.osa(a, b, 20);

            for (int limit = 0; limit < 4; limit++) {
                assertThat(EditDistance.osa(a, b, limit)).as(a + " " + b).isEqualTo(Math.min(distance, limit + 1));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"abc, 0", "abcd, 1", "abcdefg, 1", "abcdefgh, 2", "\ud800\udf30\ud800\udf31, 0"})
    void allowsLongWordsMoreTypos(String word, int edits) {
        assertThat(EditDistance.allowedEdits(word)).isEqualTo(edits);
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(9), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
