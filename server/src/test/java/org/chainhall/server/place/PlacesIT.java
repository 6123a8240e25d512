package org.chainhall.server.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainhall.server.support.ChainhallExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places through the whole application, without a key. */
class PlacesIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    @Test
    void readsALocation() {
        CHAINHALL
                .anonymous()
                .get("/places/HRRJK")
                .then()
                .statusCode(200)
                .body("kind", equalTo("location"))
                .body("name", equalTo("Rijeka"))
                .body("within", contains("HR-08", "HR", "039", "150", "*"))
                .body("point.lat", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "*, world, Welt",
        "150, area, Europa",
        "HR, country, Kroatien",
        "HR-08, subdivision, Primorje-Gorski Kotar"
    })
    void readsWiderPlacesInTheCallersLanguage(String code, String kind, String name) {
        CHAINHALL
                .anonymous()
                .header("Accept-Language", "de-AT, en;q=0.5")
                .get("/places/{code}", code)
                .then()
                .statusCode(200)
                .header("Content-Language", "de")
                .body("kind", equalTo(kind))
                .body("name", equalTo(name))
                .body("point", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HRQQQ", "ZQ", "hr", "nopla"})
    void doesNotFindWhatIsNoKnownPlace(String code) {
        CHAINHALL
                .anonymous()
                .get("/places/{code}", code)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_FOUND"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            q=&limit=20
            limit=20
            q=rij&limit=0
            q=rij&limit=x
            q=rij&cursor=made.up
            """)
    void refusesWhatDoesNotFitTheContract(String query) {
        CHAINHALL.anonymous().get("/places?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void walksThroughAllThatBeginsSo() {
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            ValidatableResponse page =
                    page(Map.of("q", "Split", "limit", 2), cursor).body("limit", equalTo(2));
            walked.addAll(page.extract().path("items.code"));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null && walked.size() < 1_000);

        List<String> atOnce = page(Map.of("q", "split", "limit", 1_000), null)
                .body("limit", equalTo(100))
                .body("nextCursor", nullValue())
                .extract()
                .path("items.code");
        assertThat(walked).isEqualTo(atOnce).hasSizeGreaterThan(2).contains("HRSPU");
    }

    @Test
    void aCursorBelongsToItsQuery() {
        String cursor = page(Map.of("q", "split", "limit", 1), null)
                .body("items", hasSize(1))
                .extract()
                .path("nextCursor");

        CHAINHALL
                .anonymous()
                .queryParam("q", "rij")
                .queryParam("cursor", cursor)
                .get("/places")
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_INVALID"));
    }

    private static ValidatableResponse page(Map<String, ?> parameters, @Nullable String cursor) {
        Map<String, ?> position = cursor == null ? Map.of() : Map.of("cursor", cursor);
        return CHAINHALL
                .anonymous()
                .queryParams(parameters)
                .queryParams(position)
                .get("/places")
                .then()
                .statusCode(200);
    }
}
