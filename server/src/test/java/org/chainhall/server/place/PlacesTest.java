package org.chainhall.server.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.chainhall.server.place.PlaceCode.Kind;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.locale.CldrNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    private static final Places PLACES = new PlaceFeature(new CldrNames(), new Cursors("secret")).places();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HRRJK | HR-08 HR 039 150 *
            HR-08 | HR 039 150 *
            HR    | 039 150 *
            XK    | 039 150 *
            MX    | 013 003 419 019 *
            KE    | 014 202 002 *
            039   | 150 *
            013   | 003 419 019 *
            150   | *
            AQ    | *
            HRQQQ | HR 039 150 *
            XZAAD | *
            *     | ''
            """)
    void liesInEverWiderPlaces(String code, String ancestors) {
        assertThat(PLACES.ancestors(code(code))).extracting(PlaceCode::value).containsExactly(split(ancestors));
    }

    @ParameterizedTest
    @CsvSource({
        "HRRJK, HRRJK, true",
        "HRRJK, HR-08, true",
        "HRRJK, HR, true",
        "HRRJK, 150, true",
        "HRRJK, *, true",
        "*, *, true",
        "HR, HRRJK, false",
        "150, 039, false",
        "HRRJK, 142, false",
        "HRRJK, HR-01, false",
        "*, 150, false"
    })
    void knowsWhatLiesWithinWhat(String inner, String outer, boolean within) {
        assertThat(PLACES.isWithin(code(inner), code(outer))).isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "150", "202", "HR", "XK", "HR-08", "CN-NM", "US-PR", "HRRJK", "HRQQQ", "XZAAD"})
    void acceptsKnownPlacesAndAnyLocationOfAKnownCountry(String code) {
        assertThat(PLACES.accept(code)).contains(code(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "001", "191", "ZQ", "UK", "EU", "EA", "HR-99", "ZQ-01", "ZQQQQ", "XZQQQ", "hr", ""})
    void refusesUnknownCountriesAreasAndSubdivisions(String code) {
        assertThat(PLACES.accept(code)).isEmpty();
    }

    @Test
    void acceptsALocationThatItDoesNotKnow() {
        assertThat(PLACES.isKnown(code("HRQQQ"))).isFalse();
        assertThat(PLACES.find(code("HRQQQ"), Locale.ENGLISH)).isEmpty();
        assertThat(PLACES.label(code("HRQQQ"), Locale.ENGLISH)).isEqualTo("HRQQQ");
        assertThat(PLACES.country(code("HRQQQ"))).contains(code("HR"));
    }

    @Test
    void expandsToCountries() {
        assertThat(PLACES.countriesIn(PlaceCode.WORLD)).hasSize(250);
        assertThat(PLACES.countriesIn(code("155")))
                .extracting(PlaceCode::value)
                .containsExactly(split("AT BE CH DE FR LI LU MC NL"));
        assertThat(PLACES.countriesIn(code("HRRJK"))).containsExactly(code("HR"));
        assertThat(PLACES.countriesIn(code("HR"))).containsExactly(code("HR"));
        assertThat(PLACES.countriesIn(code("999"))).isEmpty();
    }

    @Test
    void theAreasOfTheWorldHoldEveryCountryOnceButAntarctica() {
        List<PlaceCode> inContinents = Arrays.stream(split("002 009 019 142 150"))
                .flatMap(area -> PLACES.countriesIn(code(area)).stream())
                .toList();

        assertThat(inContinents).hasSize(249).doesNotHaveDuplicates().doesNotContain(code("AQ"));
    }

    @Test
    void knowsWhereALocationIs() {
        assertThat(PLACES.point(code("HRRJK"))).hasValueSatisfying(point -> {
            assertThat(point.lat()).isBetween(45.2, 45.4);
            assertThat(point.lon()).isBetween(14.3, 14.5);
        });
        assertThat(PLACES.point(code("CNYTN")))
                .as("UN/LOCODE has Yantian 700 km off")
                .hasValueSatisfying(point -> assertThat(point.lat()).isBetween(22.4, 22.7));
        assertThat(PLACES.point(code("HR"))).isEmpty();
        assertThat(PLACES.point(code("HRQQQ"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HR, de, Kroatien",
        "HR, zh, 克罗地亚",
        "150, fr, Europe",
        "*, de, Welt",
        "HR-08, de, Primorje-Gorski Kotar",
        "SEGOT, en, Göteborg",
        "DECGN, en, Köln"
    })
    void labelsPlaces(String code, String language, String label) {
        assertThat(PLACES.label(code(code), Locale.forLanguageTag(language))).isEqualTo(label);
    }

    @ParameterizedTest
    @EnumSource
    void everyPlaceLiesInKnownPlacesAndHasAName(Kind kind) {
        assertThat(PLACES.known(kind)).isNotEmpty().allSatisfy(code -> {
            assertThat(PLACES.ancestors(code)).allMatch(PLACES::isKnown);
            assertThat(PLACES.label(code, Locale.ENGLISH)).isNotBlank().doesNotContain("\uFFFD", "?");
        });
    }

    @Test
    void everyPointIsOnEarth() {
        assertThat(PLACES.known(Kind.LOCATION))
                .hasSizeGreaterThan(37_000)
                .allSatisfy(code -> PLACES.point(code).ifPresent(point -> {
                    assertThat(point.lat()).isBetween(-90.0, 90.0);
                    assertThat(point.lon()).isBetween(-180.0, 180.0);
                }));
    }

    private static PlaceCode code(String text) {
        return new PlaceCode(text);
    }

    private static String[] split(String codes) {
        return codes.isEmpty() ? new String[0] : codes.split(" ");
    }
}
