package org.chainhall.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainhall.server.support.ChainhallExtension;
import org.chainhall.server.support.TestDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search through the whole application: written by the API, carried by the relay, found by the API. */
class SearchIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    private static final String ADRIA = """
            {"names": [{"text": "Adria Kargo d.o.o."}, {"text": "Kvarner Lines"}],
             "summary": {"en": "Forwarding from Rijeka", "hr": "Otprema iz Rijeke", "zh-Hans": "里耶卡货运"},
             "sites": [{"address": {"city": "Zagreb", "country": "HR"}},
                       {"kind": "headquarters", "address": {"city": "Rijeka"}, "place": "HRRJK"}],
             "offerings": [{"category": "LOG-5010", "covers": ["HR", "SI"], "chains": ["smart-vehicle"], "stages": ["middle"]},
                           {"category": "LOG-60", "covers": ["CN"], "chains": ["clean-energy"], "stages": ["upper"]}],
             "credentials": [{"scheme": "aeo-f", "validFrom": "2020-01-01"}],
             "languages": ["hr", "en"], "sizeClass": "medium", "website": "https://adria.example"}
            """;
    private static final String BANK =
            """
            {"names": [{"text": "Bank of Kvarner Lines and Ports"}],
             "description": {"en": "Finances Adria Kargo and others"},
             "sites": [{"place": "SIKOP"}],
             "offerings": [{"category": "FIN-2020", "covers": ["HR-08"], "chains": ["smart-vehicle"], "stages": ["upper"]}],
             "credentials": [{"scheme": "aeo-f", "validUntil": "%s"}],
             "languages": ["en"]}
            """.formatted(LocalDate.now(ZoneOffset.UTC).minusDays(2));
    private static final String FREIGHT = """
            {"names": [{"text": "上海联合货运"}, {"text": "Shanghai United Freight"}],
             "sites": [{"place": "CNSHA"}],
             "offerings": [{"category": "LOG-30", "covers": ["*"]}],
             "languages": ["zh-Hant"], "sizeClass": "large"}
            """;
    private static final String LISTED = """
            {"names": [{"text": "Zeta List Entry"}], "kinds": ["platform"]}
            """;

    private static TestDirectory directory;

    @BeforeAll
    static void fill() {
        directory = CHAINHALL.newDirectory();
        write(directory, "adria", ADRIA);
        write(directory, "bank", BANK);
        write(directory, "freight", FREIGHT);
        write(directory, "listed", LISTED);
        awaitTotal(directory, 4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind=platform                                       | listed
            kind=financial&kind=platform                        | bank listed
            category=LOG                                        | adria freight
            category=LOG-50                                     | adria
            category=FIN-2020&category=LOG-30                   | bank freight
            locatedIn=HRRJK                                     | adria
            locatedIn=HR                                        | adria
            locatedIn=039                                       | adria bank
            locatedIn=*                                         | adria bank freight
            locatedIn=HR-01                                     |
            chain=smart-vehicle                                 | adria bank
            stage=upper                                         | adria bank
            chain=smart-vehicle&stage=upper                     | bank
            category=LOG&chain=clean-energy                     | adria
            category=LOG-50&chain=clean-energy                  |
            category=LOG-60&serves=HR                           |
            credential=aeo-f                                    | adria
            credential=aeo-f&credential=pip                     | adria
            language=zh                                         | freight
            language=ZH-hant                                    | freight
            language=en&sizeClass=medium                        | adria
            sizeClass=large&sizeClass=medium                    | adria freight
            kind=logistics&locatedIn=CN&language=zh&serves=HR   | freight
            """)
    void narrowsByFilters(String query, String found) {
        search(query)
                .body("items.externalId", containsInAnyOrder(split(found)))
                .body("total.value", is(split(found).length));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            serves=HR    | adria=full freight=full bank=partial
            serves=HR-08 | adria=full bank=full freight=full
            serves=HRRJK | adria=full bank=full freight=full
            serves=039   | freight=full adria=partial bank=partial
            serves=DE    | freight=full
            serves=*     | freight=full adria=partial bank=partial
            """)
    void saysWhoServesAPlaceWhollyAndRanksThemFirst(String query, String expected) {
        List<Map<String, Object>> items = search(query).extract().path("items");

        assertThat(items.stream().map(item -> item.get("externalId") + "=" + item.get("servesMatch")))
                .containsExactly(split(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            adria kargo        | adria bank
            ADRIA              | adria bank
            kargo ädria doo    | adria
            kvarner lines      | adria bank
            rijeka             | adria
            货运                | freight adria
            联合货运            | freight
            united shanghai    | freight
            shanghaiunitedfreight | freight
            adri akargo        | adria
            adri               | adria
            xyzzy              |
            """)
    void findsWordsInNamesBeforeOtherTexts(String q, String found) {
        ValidatableResponse answer = search(Map.of("q", q));

        assertThat(answer.extract().<List<String>>path("items.externalId")).containsExactly(split(found));
        answer.body("relaxed", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            adira kargo         | adria | typos
            kvarnr lines        | adria | typos
            adria kargo zeta    | adria | fewer-words
            kargo adria qqqqq wwwww | adria | fewer-words
            """)
    void saysWhatItGaveUpToFindSomething(String q, String first, String relaxed) {
        search(Map.of("q", q)).body("items[0].externalId", equalTo(first)).body("relaxed", hasItem(relaxed));
    }

    @Test
    void marksTheWordsInWhatItShows() {
        search(Map.of("q", "ädria kargo"))
                .body("items[0].highlights.name", equalTo("<mark>Adria</mark> <mark>Kargo</mark> d.o.o."));
        search(Map.of("kind", "logistics")).body("items[0].highlights", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "name"})
    void explainsAScoreBySummandsThatAddUp(String sort) {
        JsonPath answer = search(Map.of("q", "kargo adria", "serves", "HR", "sort", sort, "explain", "true"))
                .extract()
                .jsonPath();

        int hits = answer.getInt("items.size()");
        assertThat(hits).isPositive();
        for (int hit = 0; hit < hits; hit++) {
            String explanation = "items[%d].explanation.".formatted(hit);
            double sum = answer.getList(explanation + "factors.value", Double.class).stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertThat(answer.getDouble(explanation + "score")).isEqualTo(sum, within(1e-3));
        }
        assertThat(search(Map.of("q", "adria")).extract().<List<Object>>path("items.explanation"))
                .containsOnlyNulls();
    }

    @Test
    void showsTheCard() {
        search("sizeClass=medium")
                .body("items[0].name", equalTo("Adria Kargo d.o.o."))
                .body("items[0].otherNames", contains("Kvarner Lines"))
                .body("items[0].slug", containsString("adria-kargo-d-o-o-"))
                .body("items[0].kinds", contains("logistics"))
                .body("items[0].categories", contains("LOG-5010", "LOG-60"))
                .body("items[0].countries", contains("HR"))
                .body("items[0].city", equalTo("Rijeka"))
                .body("items[0].serves", contains("HR", "SI", "CN"))
                .body("items[0].servesMatch", nullValue())
                .body("items[0].languages", contains("hr", "en"))
                .body("items[0].credentials[0].scheme", equalTo("aeo-f"))
                .body("items[0].credentials[0].validFrom", equalTo("2020-01-01"))
                .body("items[0].website", equalTo("https://adria.example"))
                .body("items[0]", not(hasKey("directory")))
                .body("total.relation", equalTo("eq"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hr             | Otprema iz Rijeke
            zh-CN, en;q=.5 | 里耶卡货运
            de             | Forwarding from Rijeka
            """)
    void showsTheSummaryInTheCallersLanguageElseTheDirectorys(String acceptLanguage, String summary) {
        directory
                .api()
                .header("Accept-Language", acceptLanguage)
                .queryParam("sizeClass", "medium")
                .get("/search")
                .then()
                .statusCode(200)
                .header("Vary", containsString("Accept-Language"))
                .body("items[0].summary", equalTo(summary));
    }

    @Test
    void countsFacetsUnderTheOtherFiltersWithLabels() {
        directory
                .api()
                .header("Accept-Language", "de")
                .queryParam("chain", "smart-vehicle")
                .queryParam("facets", "chain", "stage", "serves", "locatedIn", "sizeClass")
                .get("/search")
                .then()
                .statusCode(200)
                .body("facets.chain.value", contains("smart-vehicle", "clean-energy"))
                .body("facets.chain.count", contains(2, 1))
                .body("facets.stage.value", containsInAnyOrder("middle", "upper"))
                .body("facets.serves.find { it.value == 'HR' }.count", equalTo(2))
                .body("facets.serves.find { it.value == 'HR' }.label", equalTo("Kroatien"))
                .body("facets.serves.value", not(hasItems("CN")))
                .body("facets.locatedIn.value", containsInAnyOrder("HR", "SI"))
                .body("facets.sizeClass.count", contains(1));
    }

    @Test
    void labelsTheValuesOfFacetsInChinese() {
        directory
                .api()
                .header("Accept-Language", "zh")
                .queryParam("facets", "category", "chain", "stage", "credential")
                .get("/search")
                .then()
                .statusCode(200)
                .body("facets.category.find { it.value == 'LOG-5010' }.label", equalTo("货运代理"))
                .body("facets.chain.find { it.value == 'smart-vehicle' }.label", equalTo("智能汽车链"))
                .body("facets.stage.find { it.value == 'upper' }.label", equalTo("上游"))
                .body("facets.credential.find { it.value == 'aeo-f' }.label", equalTo("AEO海关简化与安全认证（AEOF）"));
    }

    @Test
    void namesAllUnknownCodesAndTheirListsAtOnce() {
        directory
                .api()
                .queryParam("category", "LOG-5010", "LOG-9999", "X")
                .queryParam("locatedIn", "Rijeka")
                .queryParam("serves", "QX")
                .queryParam("chain", "vehicles")
                .queryParam("stage", "up")
                .queryParam("credential", "iso")
                .queryParam("language", "klingon")
                .queryParam("sizeClass", "big")
                .get("/search")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/category",
                                "/category",
                                "/locatedIn",
                                "/serves",
                                "/chain",
                                "/stage",
                                "/credential",
                                "/language",
                                "/sizeClass"))
                .body(
                        "errors.detail",
                        hasItems(
                                allOf(containsString("LOG-9999"), containsString("service-categories")),
                                allOf(containsString("iso"), containsString("credential-schemes")),
                                allOf(containsString("big"), containsString("size-classes"))));
    }

    @Test
    void ordersByNameWithoutWordsAndByTheLastChangeOnRequest() {
        search("sort=relevance").body("total.value", is(4));
        search("limit=50").body("items.externalId", contains("adria", "bank", "listed", "freight"));
        search("sort=-updatedAt").body("items.externalId", contains("listed", "freight", "bank", "adria"));
        search("sort=name&serves=HR").body("items.externalId", contains("adria", "bank", "freight"));
    }

    @Test
    void saysHowFarTheNearestSiteIsToTheMetre() {
        search("near=HRRJK&within=100km&sort=distance")
                .body("items.externalId", contains("adria", "bank"))
                .body("items[0].distanceKm", is(0.0f))
                .body("items[1].distanceKm.toString()", matchesPattern("5\\d\\.\\d{1,3}"));
    }

    @Test
    void walksPageByPage() {
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification page = directory.api().queryParam("limit", 1);
            ValidatableResponse answer = (cursor == null ? page : page.queryParam("cursor", cursor))
                    .get("/search")
                    .then()
                    .statusCode(200)
                    .body("total.value", is(4));
            walked.addAll(answer.extract().path("items.externalId"));
            cursor = answer.extract().path("nextCursor");
        } while (cursor != null);

        assertThat(walked).containsExactly("adria", "bank", "listed", "freight");
    }

    @Test
    void refusesACursorOfAnotherSearch() {
        String cursor = search("limit=1&q=adria").extract().path("nextCursor");

        for (String other : List.of("q=kargo", "q=adria&sort=name", "q=adria&kind=logistics", "kind=logistics")) {
            directory
                    .api()
                    .queryParam("cursor", cursor)
                    .get("/search?" + other)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("CURSOR_INVALID"));
        }
    }

    @Test
    void needsAKeyUnlessTheDirectoryIsPublic() {
        CHAINHALL
                .anonymous()
                .get("/directories/" + directory.slug() + "/search")
                .then()
                .statusCode(401);

        TestDirectory open = CHAINHALL.newDirectory();
        open.api()
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body("{\"publicSearch\": true}")
                .patch()
                .then()
                .statusCode(200);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> CHAINHALL
                        .anonymous()
                        .get("/directories/" + open.slug() + "/search")
                        .then()
                        .statusCode(200)
                        .body("items", empty()));
    }

    @Test
    void followsChangesAndDeletions() {
        TestDirectory changing = CHAINHALL.newDirectory();
        write(changing, "one", LISTED);
        write(changing, "two", LISTED);
        awaitTotal(changing, 2);

        write(changing, "one", LISTED.replace("Zeta", "Omega"));
        String id = changing.api().get("/providers/by-external-id/two").path("id");
        changing.api().header("If-Match", "*").delete("/providers/" + id).then().statusCode(204);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> changing.api().get("/search").then().body("items.name", contains("Omega List Entry")));
    }

    private static void write(TestDirectory into, String externalId, String profile) {
        into.api()
                .contentType("application/json")
                .body(profile)
                .put("/providers/by-external-id/" + externalId)
                .then()
                .statusCode(anyOf(is(200), is(201)));
    }

    private static void awaitTotal(TestDirectory in, int total) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> in.api().get("/search").then().statusCode(200).body("total.value", is(total)));
    }

    private static ValidatableResponse search(String query) {
        return directory.api().get("/search?" + query).then().statusCode(200);
    }

    private static ValidatableResponse search(Map<String, String> parameters) {
        return directory.api().queryParams(parameters).get("/search").then().statusCode(200);
    }

    private static String[] split(String words) {
        return words == null ? new String[0] : words.split(" ");
    }
}
