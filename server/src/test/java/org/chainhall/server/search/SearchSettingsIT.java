package org.chainhall.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chainhall.server.support.ChainhallExtension;
import org.chainhall.server.support.TestDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What editors change of search, from the settings to the hits. */
class SearchSettingsIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    private static TestDirectory directory;
    private static TestDirectory neighbour;

    @BeforeAll
    static void fill() {
        directory = CHAINHALL.newDirectory();
        neighbour = CHAINHALL.newDirectory();
        for (TestDirectory each : List.of(directory, neighbour)) {
            write(each, "truck", "{\"names\": [{\"text\": \"Adria Truck\"}]}");
            write(each, "lorry", "{\"names\": [{\"text\": \"Adria Lorry\"}]}");
            write(each, "vehicle", "{\"names\": [{\"text\": \"Heavy Goods Vehicle Zagreb\"}]}");
            write(each, "goods", "{\"names\": [{\"text\": \"Heavy Goods Zagreb\"}]}");
            write(each, "text", """
                    {"names": [{"text": "Kvarner Lines"}], "summary": {"en": "We hire lorries and drivers"},
                     "sites": [{"place": "HRRJK"}]}
                    """);
            write(each, "bank", "{\"names\": [{\"text\": \"Bank of Zagreb\"}], \"kinds\": [\"financial\"]}");
        }
        for (TestDirectory each : List.of(directory, neighbour)) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> search(each, Map.of()).body("total.value", is(6)));
        }
    }

    @BeforeEach
    void beginWithoutRules() {
        replace("{}");
        search(directory, Map.of("q", "truck")).body("items.externalId", contains("truck"));
    }

    @Test
    void hasNoRulesAtFirst() {
        TestDirectory fresh = CHAINHALL.newDirectory();

        fresh.api()
                .get("/search-settings")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("version", is(0))
                .body("synonyms", nullValue())
                .body("updatedAt", nullValue());
    }

    @Test
    void keepsRulesUnderAVersionThatOnlyChangesRaise() {
        String rules = "{\"synonyms\": [{\"kind\": \"mutual\", \"terms\": [\"truck\", \"lorry\"]}]}";
        String written = replace(rules).extract().header("ETag");

        directory
                .api()
                .header("If-None-Match", written)
                .get("/search-settings")
                .then()
                .statusCode(304);
        replace(rules).header("ETag", written).body("synonyms[0].terms", contains("truck", "lorry"));
        put(directory, "\"0\"", rules).statusCode(412);
        directory
                .api()
                .contentType("application/json")
                .body(rules)
                .put("/search-settings")
                .then()
                .statusCode(428);
    }

    @Test
    void pointsAtRulesThatCannotMeanAnything() {
        put(directory, "*", """
                        {"synonyms": [{"kind": "mutual", "terms": ["truck", "lorry"]}, {"kind": "one-way", "from": "van", "to": ["truck"]}]}
                        """)
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors.pointer", contains("/synonyms/1/to/0"))
                .body("errors.detail", contains(containsString("mutual")));
        put(directory, "*", "{\"synonyms\": [{\"kind\": \"both-ways\", \"terms\": [\"truck\", \"lorry\"]}]}")
                .statusCode(400)
                .body("errors.pointer", contains("/synonyms/0/kind"));
    }

    @Test
    void findsSynonymsAtOnceBehindTheWordAsItIsWritten() {
        replace("""
                {"synonyms": [{"kind": "mutual", "language": "en", "terms": ["truck", "lorry", "heavy goods vehicle"]}]}
                """);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> search(directory, Map.of("q", "truck"))
                        .body("items.externalId[0]", equalTo("truck"))
                        .body("items.size()", is(4))
                        .body("items.externalId[3]", equalTo("text"))
                        .body("relaxed", nullValue()));
        search(directory, Map.of("q", "adria trucks")).body("items.externalId", contains("truck", "lorry"));
        search(directory, Map.of("q", "heavy goods vehicle zagreb")).body("items.externalId", contains("vehicle"));
        search(directory, Map.of("q", "truck zagreb")).body("items.externalId", contains("vehicle"));
        search(directory, Map.of("q", "truck", "locatedIn", "HR", "facets", "locatedIn"))
                .body("items.externalId", contains("text"))
                .body("items[0].highlights.summary", containsString("<mark>lorries</mark>"))
                .body("facets.locatedIn.find { it.value == 'HR' }.count", is(1));
    }

    @Test
    void findsOneWayOnly() {
        replace("{\"synonyms\": [{\"kind\": \"one-way\", \"from\": \"truck\", \"to\": [\"lorry\"]}]}");

        search(directory, Map.of("q", "truck")).body("items.externalId", contains("truck", "lorry", "text"));
        search(directory, Map.of("q", "lorry")).body("items.externalId", contains("lorry", "text"));
    }

    @Test
    void leavesTheNeighbourAsItWas() {
        String before = search(neighbour, Map.of("q", "truck", "explain", "true"))
                .extract()
                .asString();

        replace("{\"synonyms\": [{\"kind\": \"mutual\", \"terms\": [\"truck\", \"lorry\"]}]}");
        search(directory, Map.of("q", "truck")).body("total.value", is(3));

        assertThat(search(neighbour, Map.of("q", "truck", "explain", "true"))
                        .extract()
                        .asString())
                .isEqualTo(before);
        neighbour.api().get("/search-settings").then().body("version", is(0));
    }

    @Test
    void explainsSynonymsBySummandsThatAddUp() {
        replace("{\"synonyms\": [{\"kind\": \"mutual\", \"language\": \"en\", \"terms\": [\"truck\", \"lorry\"]}]}");

        JsonPath found = search(directory, Map.of("q", "truck", "explain", "true"))
                .extract()
                .jsonPath();

        assertThat(found.getList("items.externalId")).containsExactly("truck", "lorry", "text");
        assertThat(found.getList("items[1].explanation.factors.name")).contains("synonym:truck", "tier.names");
        assertThat(found.getList("items[2].explanation.factors.name")).contains("synonym-text:truck");
        for (int hit = 0; hit < 3; hit++) {
            assertThat(found.getDouble("items[%d].explanation.score".formatted(hit)))
                    .isEqualTo(
                            found.getList("items[%d].explanation.factors.value".formatted(hit), Double.class).stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sum(),
                            within(1e-3));
        }
    }

    @Test
    void walksOnWithTheSettingsThatAWalkBeganWith() {
        replace("{\"synonyms\": [{\"kind\": \"mutual\", \"terms\": [\"truck\", \"lorry\"]}]}");
        String cursor = search(directory, Map.of("q", "truck", "limit", "1"))
                .body("items.externalId", contains("truck"))
                .extract()
                .path("nextCursor");

        replace("{}");

        search(directory, Map.of("q", "truck")).body("total.value", is(1));
        search(directory, Map.of("q", "truck", "limit", "1", "cursor", cursor))
                .body("items.externalId", contains("lorry"))
                .body("total.value", is(3));
    }

    @Test
    void takesARuleForWordsThatNobodyHas() {
        replace("{\"synonyms\": [{\"kind\": \"one-way\", \"from\": \"juggernaut\", \"to\": [\"truck\"]}]}");

        search(directory, Map.of("q", "juggernaut adria"))
                .body("items.externalId", contains("truck"))
                .body("relaxed", anyOf(nullValue(), empty()));
    }

    private static ValidatableResponse replace(String rules) {
        return put(directory, "*", rules).statusCode(200);
    }

    private static ValidatableResponse put(TestDirectory in, String ifMatch, String rules) {
        return in.api()
                .header("If-Match", ifMatch)
                .contentType("application/json")
                .body(rules)
                .put("/search-settings")
                .then();
    }

    private static void write(TestDirectory into, String externalId, String profile) {
        into.api()
                .contentType("application/json")
                .body(profile)
                .put("/providers/by-external-id/" + externalId)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse search(TestDirectory in, Map<String, String> parameters) {
        return in.api().queryParams(parameters).get("/search").then().statusCode(200);
    }
}
