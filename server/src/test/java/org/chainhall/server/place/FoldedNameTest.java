package org.chainhall.server.place;

import static org.assertj.core.api.Assertions.assertThat;

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
    void takesApartWhatUnLocodeWritesIntoOneName() {
        assertThat(FoldedName.allOf("Mumbai (ex Bombay)")).containsExactly("mumbai ex bombay", "mumbai", "bombay");
        assertThat(FoldedName.allOf("Heathrow Apt/London"))
                .containsExactly("heathrow apt london", "heathrow apt", "london");
        assertThat(FoldedName.allOf("Rijeka")).containsExactly("rijeka");
    }
}
