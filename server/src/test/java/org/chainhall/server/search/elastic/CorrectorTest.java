package org.chainhall.server.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectorTest {
    @Test
    void suspectsEachWordWhereNoneIsUnknown() {
        assertThat(suspects("Ogrlin Burjak 货运")).containsExactly("ogrlin", "burjak");
    }

    @Test
    void suspectsNoMoreLettersThanItIsQuickToCorrect() {
        String[] words = {"o".repeat(30), "b".repeat(30), "k".repeat(4), "m".repeat(4)};

        assertThat(suspects("货运 " + String.join(" ", words))).containsExactly(words[0], words[1], words[2]);
    }

    private static List<String> suspects(String text) {
        return Corrector.suspects(Fixtures.match(text)).stream()
                .map(word -> word.text().word())
                .toList();
    }
}
