package org.chainhall.server.place;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.chainhall.api.PlacesApi;
import org.chainhall.api.model.Place;
import org.chainhall.api.model.PlaceKind;
import org.chainhall.api.model.PlacePage;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.http.Problem;
import org.chainhall.server.platform.locale.CldrNames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesResourceTest {
    private static final PlacesApi RESOURCE = new PlaceFeature(new CldrNames(), new Cursors("secret")).resource();

    @Test
    void readsAPlace() {
        var reply = RESOURCE.getPlace("HRRJK", "de");

        assertThat(reply.headers()).containsEntry("Content-Language", "de").containsEntry("Vary", "Accept-Language");
        Place place = requireNonNull(reply.body());
        assertThat(place.kind()).isEqualTo(PlaceKind.LOCATION);
        assertThat(place.name()).isEqualTo("Rijeka");
        assertThat(place.within()).containsExactly("HR-08", "HR", "039", "150", "*");
        assertThat(place.point()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HRQQQ", "ZQ", "001", "HR-99", "hr", "nonsense", ""})
    void doesNotFindWhatIsNoKnownPlace(String code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> RESOURCE.getPlace(code, null))
                .satisfies(problem -> assertThat(problem.type().status()).isEqualTo(404));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            goteborg        | en | SEGOT
            GÖTEB           | en | SEGOT
            Kroat           | de | HR
            croat           | de | HR
            克罗地亚         | zh | HR
            hrrjk           | en | HRRJK
            bombay          | en | INBOM
            primorje-gorski | en | HR-08
            southern eur    | en | 039
            039             | en | 039
            *               | en | *
            """)
    void findsByTheBeginningOfANameOrByCode(String query, String language, String code) {
        assertThat(page(query, language, 20, null).items())
                .extracting(Place::code)
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzzz", " ", "--", "%", "\u0301", "🙂", "HRQQQ"})
    void findsNothingWhereThereIsNothing(String query) {
        PlacePage page = page(query, "en", 20, null);

        assertThat(page.items()).isEmpty();
        assertThat(page.nextCursor()).isNull();
    }

    @Test
    void listsWiderPlacesFirst() {
        List<Place> places = walk("south", 100);

        assertThat(places).extracting(Place::kind).isSorted();
        assertThat(places).extracting(Place::name).startsWith("South America", "Southeast Asia", "Southern Africa");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100})
    void aWalkSeesEveryPlaceOnce(int limit) {
        List<String> walked = walk("rij", limit).stream().map(Place::code).toList();

        assertThat(walked).hasSizeGreaterThan(8).doesNotHaveDuplicates().contains("HRRJK");
        assertThat(walked).isEqualTo(walk("rij", 2).stream().map(Place::code).toList());
    }

    @Test
    void aCursorBelongsToItsQueryAndLanguage() {
        String cursor = requireNonNull(page("rij", "en", 1, null).nextCursor());

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> page("ham", "en", 1, cursor));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> page("rij", "de", 1, cursor));
        assertThat(page("rij", "en", 1, cursor).items()).hasSize(1);
    }

    private static List<Place> walk(String query, int limit) {
        List<Place> all = new ArrayList<>();
        String cursor = null;
        do {
            PlacePage page = page(query, "en", limit, cursor);
            all.addAll(page.items());
            cursor = page.nextCursor();
            assertThat(all).as("a walk that ends").hasSizeLessThan(1_000);
        } while (cursor != null);
        return all;
    }

    private static PlacePage page(String query, String language, int limit, @Nullable String cursor) {
        return requireNonNull(
                RESOURCE.listPlaces(query, language, limit, cursor).body());
    }
}
