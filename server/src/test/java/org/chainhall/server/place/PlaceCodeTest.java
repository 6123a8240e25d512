package org.chainhall.server.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.chainhall.server.place.PlaceCode.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceCodeTest {
    @ParameterizedTest
    @CsvSource({
        "*, WORLD",
        "150, AREA",
        "039, AREA",
        "HR, COUNTRY",
        "HR-08, SUBDIVISION",
        "GB-ENG, SUBDIVISION",
        "AR-B, SUBDIVISION",
        "HRRJK, LOCATION",
        "US982, LOCATION"
    })
    void tellsTheKindByTheForm(String text, Kind kind) {
        assertThat(PlaceCode.parse(text)).hasValueSatisfying(code -> {
            assertThat(code.kind()).isEqualTo(kind);
            assertThat(code).hasToString(text);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "**", "1", "15", "1500", "hr", "H", "HRV", "HR-", "HR-08-", "HR-ABCD", "HR 08", "HR_08",
                "hrrjk", "HRRJ", "HRRJKX", "HRRJ0", "HR1JK", "1HRJK", "HR ", " HR", "HR\n", "ÄÖ", "١٥٠", "-HR", "H-R08",
                "🙂"
            })
    void refusesEverythingElse(String text) {
        assertThat(PlaceCode.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new PlaceCode(text));
    }

    @Test
    void namesItsCountryIfItIsInsideOne() {
        assertThat(new PlaceCode("HRRJK").countryPart()).contains(new PlaceCode("HR"));
        assertThat(new PlaceCode("HR-08").countryPart()).contains(new PlaceCode("HR"));
        assertThat(new PlaceCode("150").countryPart()).isEmpty();
        assertThat(PlaceCode.WORLD.countryPart()).isEmpty();
    }
}
