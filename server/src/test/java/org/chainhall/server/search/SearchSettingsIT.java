package org.chainhall.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    void bearsAllTheSynonymsThatAQueryMayHave() {
        String rules = IntStream.range(0, 3)
                .mapToObj(word -> "{\"kind\": \"one-way\", \"from\": \"word%d\", \"to\": [%s]}"
                        .formatted(
                                word,
                                IntStream.range(0, 8)
                                        .mapToObj(i ->
                                                "\"north%1$d south%1$d east%1$d west%1$d\"".formatted(10 * word + i))
                                        .collect(Collectors.joining(","))))
                .collect(Collectors.joining(","));
        replace("{\"synonyms\": [" + rules + "]}");

        for (String rest :
                List.of("", " heavy goods vehicle adria truck lorry kvarner lines zagreb bank hire drivers qqqq")) {
            search(directory, Map.of("q", "word0 word1 word2" + rest, "facets", "kind"));
        }
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

    @Test
    void pinsOnTopWhatTheFiltersLetThroughAndHidesTheRest() {
        replace("""
                {"curations": [{"query": "Zagreb!", "pin": ["%s", "%s"], "hide": ["%s"]}]}
                """.formatted(id("text"), id("bank"), id("goods")));

        JsonPath found = search(directory, Map.of("q", "zagreb", "facets", "kind", "explain", "true"))
                .body("items.externalId", contains("text", "bank", "vehicle"))
                .body("items.curated", contains(true, true, null))
                .body("total.value", is(3))
                .body("facets.kind.find { it.value == 'financial' }.count", is(1))
                .extract()
                .jsonPath();
        assertThat(found.getList("items[0].explanation.factors.name")).contains("curation.pin-1");
        assertThat(found.getDouble("items[1].explanation.score"))
                .isEqualTo(
                        found.getList("items[1].explanation.factors.value", Double.class).stream()
                                .mapToDouble(Double::doubleValue)
                                .sum(),
                        within(1e-3));
        search(directory, Map.of("q", "zagreb", "kind", "financial"))
                .body("items.externalId", contains("bank"))
                .body("total.value", is(1));
        search(directory, Map.of("q", "zagreb", "sort", "name"))
                .body("items.externalId", contains("bank", "vehicle", "text"));
        search(directory, Map.of("q", "zagreb heavy")).body("items.externalId", containsInAnyOrder("vehicle", "goods"));
    }

    @Test
    void walksThroughPinsToTheOtherHits() {
        replace("""
                {"curations": [{"query": "zagreb", "pin": ["%s", "%s"]}]}
                """.formatted(id("text"), id("bank")));

        ValidatableResponse first = search(directory, Map.of("q", "zagreb", "limit", "1"))
                .body("items.externalId", contains("text"))
                .body("total.value", is(4));
        replace("{}");
        ValidatableResponse second = search(
                        directory,
                        Map.of(
                                "q",
                                "zagreb",
                                "limit",
                                "2",
                                "cursor",
                                first.extract().path("nextCursor")))
                .body("items.externalId[0]", equalTo("bank"))
                .body("items.curated[1]", nullValue());
        search(
                        directory,
                        Map.of(
                                "q",
                                "zagreb",
                                "limit",
                                "2",
                                "cursor",
                                second.extract().path("nextCursor")))
                .body("items.size()", is(1))
                .body("nextCursor", nullValue());
    }

    @Test
    void goesOnToOtherStagesBehindPins() {
        replace("{\"curations\": [{\"query\": \"adira truk\", \"pin\": [\"%s\"]}]}".formatted(id("bank")));

        search(directory, Map.of("q", "adira truk"))
                .body("items.externalId[0]", equalTo("bank"))
                .body("items.externalId[1]", equalTo("truck"))
                .body("relaxed", hasItem("typos"));
    }

    @Test
    void knowsNoProviderOfAnotherDirectory() {
        String foreign = neighbour.api().get("/providers/by-external-id/truck").path("id");

        for (String id : List.of(foreign, "0195a5c0-0000-7000-8000-00000000dead")) {
            put(directory, "*", "{\"curations\": [{\"query\": \"truck\", \"pin\": [\"%s\"]}]}".formatted(id))
                    .statusCode(400)
                    .body("errors.pointer", contains("/curations/0/pin/0"))
                    .body("errors.code", contains("UNKNOWN_PROVIDER"))
                    .body("errors.detail", contains("No provider of this directory."));
        }
    }

    @Test
    void weighsGroupsOfSummandsButNeverAboveAnExactName() {
        search(directory, Map.of("q", "heavy goods zagreb")).body("items.externalId", contains("goods", "vehicle"));
        search(directory, Map.of("q", "lines hire", "explain", "true"))
                .body("items[0].explanation.factors.find { it.name == 'text:hire' }.value", not(nullValue()));

        replace("{\"weights\": {\"names\": 0, \"texts\": 4, \"completeness\": 4}}");

        search(directory, Map.of("q", "heavy goods zagreb", "explain", "true"))
                .body("items.externalId", contains("goods", "vehicle"))
                .body("items[0].explanation.factors.name", hasItem("tier.exact"))
                .body("items[0].explanation.factors.name", not(hasItem("name:heavy")));
        put(directory, "*", "{\"weights\": {\"names\": 4.5}}")
                .statusCode(400)
                .body("errors.pointer", contains("/weights/names"));
    }

    @Test
    void ordersByOtherWeights() {
        TestDirectory weighed = CHAINHALL.newDirectory();
        write(weighed, "named", "{\"names\": [{\"text\": \"Ogrlin Reefers Burjak\"}]}");
        write(weighed, "described", """
                {"names": [{"text": "Zeta"}], "summary": {"en": "ogrlin"}, "offerings": [{"category": "LOG-5010", "name": {"en": "burjak reefers"}}]}
                """);
        write(weighed, "half", "{\"names\": [{\"text\": \"Ogrlin Omega\"}], \"summary\": {\"en\": \"burjak\"}}");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> search(weighed, Map.of("q", "ogrlin burjak"))
                        .body("items.externalId", contains("named", "half", "described")));

        put(weighed, "*", "{\"weights\": {\"names\": 0, \"texts\": 4}}").statusCode(200);

        search(weighed, Map.of("q", "ogrlin burjak")).body("items.externalId", contains("named", "described", "half"));
    }

    @Test
    void previewsBeforeAndAfterAndChangesNothing() {
        String rules =
                "{\"curations\": [{\"query\": \"truck\", \"pin\": [\"%s\"]}], \"synonyms\": [{\"kind\": \"one-way\", \"from\": \"truck\", \"to\": [\"lorry\"]}]}"
                        .formatted(id("bank"));

        preview("truck", rules)
                .statusCode(200)
                .body("before.items.name", contains("Adria Truck"))
                .body("before.items.otherPosition", contains(2))
                .body("before.total.value", is(1))
                .body("after.items.name", contains("Bank of Zagreb", "Adria Truck", "Adria Lorry", "Kvarner Lines"))
                .body("after.items.position", contains(1, 2, 3, 4))
                .body("after.items.otherPosition", contains(null, 1, null, null))
                .body("after.items.curated", contains(true, null, null, null))
                .body("after.items[2].explanation.factors.name", hasItem("synonym:truck"))
                .body("after.total.value", is(4));

        search(directory, Map.of("q", "truck")).body("items.externalId", contains("truck"));
        preview("truck", "{\"synonyms\": [{\"kind\": \"mutual\", \"terms\": [\"truck\"]}]}")
                .statusCode(400)
                .body("errors.pointer", contains("/synonyms/0/terms"));
        directory
                .api()
                .queryParams(Map.of("q", "truck", "category", "X"))
                .contentType("application/json")
                .body("{}")
                .post("/search-settings/preview")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/category"));
    }

    @Test
    void reportsWhatIsSearchedForAndWhatFoundNothing() {
        TestDirectory searched = CHAINHALL.newDirectory();
        for (int i = 0; i < 3; i++) {
            search(searched, Map.of("q", "Cold-Storage"));
            search(searched, Map.of("q", "ana.horvat@example.org"));
            search(searched, Map.of("q", "quay", "kind", "financial"));
        }
        search(searched, Map.of("q", "cold storage"));
        search(searched, Map.of("q", "once"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> searched.api()
                        .get("/search-queries")
                        .then()
                        .statusCode(200)
                        .body("items.query", contains("cold storage", "quay"))
                        .body("items.searches", contains(4, 3))
                        .body("items.zeroHits", contains(4, 0)));
        searched.api()
                .queryParam("outcome", "zero-hit")
                .get("/search-queries")
                .then()
                .body("items.query", contains("cold storage"));
        String next = searched.api()
                .queryParam("limit", 1)
                .get("/search-queries")
                .then()
                .body("items.query", contains("cold storage"))
                .extract()
                .path("nextCursor");
        searched.api()
                .queryParams("limit", 1, "cursor", next)
                .get("/search-queries")
                .then()
                .body("items.query", contains("quay"))
                .body("nextCursor", nullValue());
        searched.api()
                .queryParams("outcome", "zero-hit", "cursor", next)
                .get("/search-queries")
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_INVALID"));
        neighbour.api().get("/search-queries").then().body("items.query", not(hasItem("cold storage")));
    }

    private static ValidatableResponse preview(String q, String rules) {
        return directory
                .api()
                .queryParam("q", q)
                .contentType("application/json")
                .body(rules)
                .post("/search-settings/preview")
                .then();
    }

    private static String id(String externalId) {
        return directory.api().get("/providers/by-external-id/" + externalId).path("id");
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
