package org.chainhall.server.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OfficialNamesTest {
    @Test
    void takesApartWhatUnLocodeWritesIntoOneName() {
        assertThat(OfficialNames.in("Mumbai (ex Bombay)")).containsExactly("Mumbai", "Bombay");
        assertThat(OfficialNames.in("Heathrow Apt/London")).containsExactly("Heathrow Apt", "London");
        assertThat(OfficialNames.in("Rijeka")).containsExactly("Rijeka");
    }
}
