package org.chainhall.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainhall.server.search.Comparison.Row;
import org.chainhall.server.search.Comparison.Validity;
import org.chainhall.server.search.Comparison.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    @Test
    void callsTheSameCodesInAnotherOrderEqual() {
        assertThat(row(codes("a", "b"), codes("b", "a")).isEqual()).isTrue();
        assertThat(row(codes("a", "b"), codes("a")).isEqual()).isFalse();
        assertThat(row(codes("a"), codes("a"), codes()).isEqual()).isFalse();
    }

    @Test
    void comparesCertificatesByWhetherTheyAreValid() {
        Value longer = certificate(TODAY.plusYears(2));
        Value shorter = certificate(TODAY);
        Value over = certificate(TODAY.minusDays(1));

        assertThat(row(List.of(longer), List.of(shorter)).isEqual()).isTrue();
        assertThat(row(List.of(longer), List.of(over)).isEqual()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        ", , true",
        "2026-03-31, , true",
        "2026-04-01, , false",
        ", 2026-03-31, true",
        ", 2026-03-30, false",
        "2026-01-01, 2026-12-31, true",
    })
    void isValidFromTheFirstDayToTheLast(LocalDate from, LocalDate until, boolean isValid) {
        assertThat(Validity.on(TODAY, from, until).isValid()).isEqualTo(isValid);
    }

    @SafeVarargs
    private static Row row(List<Value>... cells) {
        return new Row(Facet.CREDENTIAL, List.of(cells));
    }

    private static List<Value> codes(String... codes) {
        return Stream.of(codes).map(Value::of).toList();
    }

    private static Value certificate(LocalDate until) {
        return new Value("aeo-f", Optional.of(Validity.on(TODAY, null, until)));
    }
}
