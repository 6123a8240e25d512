package org.chainhall.server.search;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.chainhall.server.support.ChainhallExtension;
import org.chainhall.server.support.TestDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Suggestions through the whole application. */
class SuggestionsIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    private static TestDirectory directory;

    @BeforeAll
    static void fill() {
        directory = CHAINHALL.newDirectory();
        directory
                .api()
                .contentType("application/json")
                .body("""
                        {"names": [{"text": "Adria <b>Kargo</b>"}],
                         "sites": [{"address": {"city": "Rijeka", "country": "HR"}, "place": "HRRJK"}],
                         "offerings": [{"category": "LOG-5010"}]}
                        """)
                .post("/providers")
                .then()
                .statusCode(201);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> suggest("adria", "en").body("providers", hasSize(1)));
    }

    @Test
    void suggestsProvidersWithTheirMarkedNames() {
        suggest("adr", "en")
                .body("providers.slug[0]", containsString("adria"))
                .body("providers.city", contains("Rijeka"))
                .body("providers.country", contains("HR"))
                .body("providers.highlight", contains("<mark>Adria</mark> &lt;b&gt;Kargo&lt;/b&gt;"));
    }

    @Test
    void labelsServicesAndPlacesInTheCallersLanguage() {
        suggest("freight forwarder", "zh")
                .body("services.code", contains("LOG-5010"))
                .body("services.label", contains("货运代理"))
                .body("services.count", contains(1));
        suggest("croatia", "de").body("places.code", contains("HR")).body("places.label", contains("Kroatien"));
        suggest("rijeka", "en").body("places.code", contains("HRRJK")).body("places.label", contains("Rijeka"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/suggestions", "/suggestions?q=", "/suggestions?q=a&limit=0"})
    void refusesWhatTheContractDoesNotAllow(String path) {
        directory.api().get(path).then().statusCode(400);
    }

    @Test
    void readsALargerLimitAsTen() {
        directory
                .api()
                .queryParam("q", "a")
                .queryParam("limit", 1000)
                .get("/suggestions")
                .then()
                .statusCode(200)
                .body("providers", hasSize(1));
    }

    @Test
    void suggestsNothingOfAnotherDirectory() {
        TestDirectory other = CHAINHALL.newDirectory();

        for (String typed : new String[] {"adria", "a", "adira", "freight", "croatia", "rijeka"}) {
            other.api()
                    .queryParam("q", typed)
                    .get("/suggestions")
                    .then()
                    .statusCode(200)
                    .body("providers", empty())
                    .body("services", empty())
                    .body("places", empty());
        }
    }

    private static ValidatableResponse suggest(String typed, String language) {
        return directory
                .api()
                .header("Accept-Language", language)
                .queryParam("q", typed)
                .get("/suggestions")
                .then()
                .statusCode(200)
                .header("Vary", containsString("Accept-Language"));
    }
}
