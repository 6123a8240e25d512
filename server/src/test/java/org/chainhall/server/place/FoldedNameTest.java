package org.chainhall.server.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedNameTest {
    @ParameterizedTest
    @CsvSource({
        "Göteborg, goteborg",
        "ŁÓDŹ, lodz",
        "Đakovo, dakovo",
        "Ærøskøbing, aeroskobing",
        "Saint-Étienne, saint etienne",
        "İzmir, izmir",
        "Straße, strasse",
        "ＳＨＡＮＧＨＡＩ, shanghai",
        "Афины, афины",
        "Αθήνα, αθηνα",
        "广州, 广州",
        "' - ', ''"
    })
    void forgetsCaseAccentsWidthAndPunctuation(String name, String folded) {
        assertThat(FoldedName.of(name)).isEqualTo(folded);
    }

    @Test
    void takesEachNameOnce() {
        assertThat(FoldedName.allOf(List.of("Rijeka", "RIJEKA", "Fiume", "-"))).containsExactly("rijeka", "fiume");
    }
}
