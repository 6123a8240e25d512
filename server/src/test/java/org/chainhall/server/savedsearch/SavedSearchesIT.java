package org.chainhall.server.savedsearch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainhall.localstack.DatabaseLogin;
import org.chainhall.server.support.ChainhallExtension;
import org.chainhall.server.support.TestDirectory;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saved searches through the whole application: providers are written by the API, matches are read by the API. */
class SavedSearchesIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String FORWARDERS = """
            {"name": "Forwarders to China", "criteria": {"q": "kargo", "category": ["LOG-50"], "serves": ["CN"]}}
            """;

    private TestDirectory directory;

    @BeforeEach
    void makeDirectory() {
        directory = CHAINHALL.newDirectory();
    }

    @Test
    void recordsWhatMatchesAndFindsOnlyWhatComesToMatch() {
        write(directory, "old", forwarder("Stari Kargo", "CN"));
        write(directory, "other", forwarder("Europski Kargo", "HR"));
        awaitTotal(directory, 2);

        String search = save(FORWARDERS, 1);
        write(directory, "new", forwarder("Novi Kargo", "CN"));
        write(directory, "unfit", forwarder("Novi Lager", "CN"));
        awaitMatches(search, "Novi Kargo");

        write(directory, "old", forwarder("Stari Kargo Rijeka", "CN"));
        write(directory, "other", forwarder("Europski Kargo", "CN"));
        matches(search, "").body("items[0].foundAt", notNullValue()).body("items[0].provider.externalId", is("new"));
        awaitMatches(search, "Novi Kargo", "Europski Kargo");
    }

    @Test
    void findsAProviderOnceHoweverOftenItCeasesToMatch() {
        String search = save(FORWARDERS, 0);
        write(directory, "one", forwarder("Jedan Kargo", "CN"));
        awaitMatches(search, "Jedan Kargo");

        write(directory, "one", forwarder("Jedan", "CN"));
        write(directory, "one", forwarder("Jedan Kargo", "CN"));
        write(directory, "two", forwarder("Drugi Kargo", "CN"));

        awaitMatches(search, "Jedan Kargo", "Drugi Kargo");
    }

    @Test
    void hearsNothingOfANeighbour() {
        TestDirectory neighbour = CHAINHALL.newDirectory();
        String search = save(FORWARDERS, 0);
        String theirs = create(neighbour, FORWARDERS).statusCode(201).extract().path("id");

        write(neighbour, "theirs", forwarder("Njihov Kargo", "CN"));
        awaitMatches(neighbour, theirs, "Njihov Kargo");
        write(directory, "ours", forwarder("Nas Kargo", "CN"));

        awaitMatches(search, "Nas Kargo");
        awaitMatches(neighbour, theirs, "Njihov Kargo");
        directory.api().get("/saved-searches/" + theirs).then().statusCode(404);
        directory.api().get("/saved-searches/" + theirs + "/matches").then().statusCode(404);
        directory.api().delete("/saved-searches/" + theirs).then().statusCode(404);
        String cursor = matches(neighbour, theirs, "").extract().path("nextCursor");
        directory
                .api()
                .queryParam("cursor", cursor)
                .get("/saved-searches/" + search + "/matches")
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_INVALID"));
    }

    @Test
    void goesOnFromACursorThatWasKept() {
        String search = save(FORWARDERS, 0);
        String cursor = matches(search, "").body("items", empty()).extract().path("nextCursor");
        List<String> read = new ArrayList<>();

        for (int i = 0; i < 3; i++) {
            write(directory, "p" + i, forwarder("Kargo " + i, "CN"));
            String kept = cursor;
            ValidatableResponse page = await().atMost(LIMIT)
                    .until(
                            () -> matches(search, kept),
                            answer -> !answer.extract().<List<?>>path("items").isEmpty());
            read.addAll(page.extract().path("items.provider.name"));
            cursor = page.extract().path("nextCursor");
        }

        assertThat(read).containsExactly("Kargo 0", "Kargo 1", "Kargo 2");
        matches(search, cursor).body("items", empty()).body("nextCursor", equalTo(cursor));
    }

    @Test
    void keepsTheMatchOfAProviderThatIsGone() {
        String search = save(FORWARDERS, 0);
        write(directory, "one", forwarder("Jedan Kargo", "CN"));
        awaitMatches(search, "Jedan Kargo");
        String id = directory.api().get("/providers/by-external-id/one").path("id");

        directory
                .api()
                .header("If-Match", "*")
                .delete("/providers/" + id)
                .then()
                .statusCode(204);

        matches(search, "").body("items.providerId", contains(id)).body("items[0].provider", nullValue());
    }

    @Test
    void answersItAsItWasSavedUntilItIsDeleted() {
        Response created = request(directory, FORWARDERS).post("/saved-searches");
        String id = created.then()
                .statusCode(201)
                .body("name", equalTo("Forwarders to China"))
                .body("criteria.q", equalTo("kargo"))
                .body("criteria.category", contains("LOG-50"))
                .body("criteria.kind", nullValue())
                .body("matchesAtCreation", is(0))
                .extract()
                .path("id");
        assertThat(created.header("Location"))
                .endsWith("/v1/directories/" + directory.slug() + "/saved-searches/" + id);
        String second = save("{\"name\": \"Everybody\", \"criteria\": {}}", 0);

        directory.api().get("/saved-searches/" + id).then().statusCode(200).body(equalTo(created.asString()));
        String cursor = directory
                .api()
                .queryParam("limit", 1)
                .get("/saved-searches")
                .then()
                .body("items.id", contains(id))
                .extract()
                .path("nextCursor");
        directory
                .api()
                .queryParam("cursor", cursor)
                .get("/saved-searches")
                .then()
                .body("items.id", contains(second))
                .body("nextCursor", nullValue());

        directory.api().delete("/saved-searches/" + id).then().statusCode(204);
        directory.api().get("/saved-searches/" + id).then().statusCode(404);
        directory.api().delete("/saved-searches/" + id).then().statusCode(404);
        directory.api().get("/saved-searches").then().body("items.id", contains(second));
    }

    @Test
    void isSavedOnceForAnIdempotencyKey() {
        String first = request(directory, FORWARDERS)
                .header("Idempotency-Key", "once")
                .post("/saved-searches")
                .path("id");

        request(directory, FORWARDERS)
                .header("Idempotency-Key", "once")
                .post("/saved-searches")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        directory.api().get("/saved-searches").then().body("items.id", contains(first));
    }

    @Test
    void namesAllThatIsWrongWithTheCriteria() {
        create(directory, """
                {"name": "Wrong", "criteria": {"category": ["LOG-50", "NONE"], "serves": ["QX"], "near": "nowhere",
                 "ticket": 5, "credential": ["iso"]}}
                """)
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors.in", everyItem(equalTo("body")))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/criteria/category",
                                "/criteria/serves",
                                "/criteria/near",
                                "/criteria/ticket",
                                "/criteria/credential"));
        directory.api().get("/saved-searches").then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"criteria": {}}                                | /name
            {"name": "", "criteria": {}}                    | /name
            {"name": "x"}                                   | /criteria
            {"name": "x", "criteria": {"query": "kargo"}}   | /criteria/query
            {"name": "x", "criteria": {"kind": ["bank"]}}   | /criteria/kind/0
            {"name": "x", "criteria": {"ticket": -1}}       | /criteria/ticket
            {"name": "x", "criteria": {"validOn": "today"}} | /criteria/validOn
            """)
    void refusesWhatDoesNotFitTheContract(String draft, String pointer) {
        create(directory, draft).statusCode(400).body("errors.pointer", contains(pointer));
    }

    @Test
    void goesWithItsDirectory() {
        save(FORWARDERS, 0);
        write(directory, "one", forwarder("Jedan Kargo", "CN"));
        String id = superuser()
                .withHandle(handle -> handle.select("SELECT id::text FROM directory WHERE slug = ?", directory.slug())
                        .mapTo(String.class)
                        .one());

        CHAINHALL
                .operator()
                .header("If-Match", "*")
                .delete("/directories/" + directory.slug())
                .then()
                .statusCode(204);

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(rowsOf(UUID.fromString(id))).isZero());
    }

    @Test
    void tellsTheOperatorHowFarItIsBehind() {
        assertThat(given().get(CHAINHALL.adminUrl() + "/metrics").asString())
                .contains(
                        "chainhall_saved_search_work_pending{region=\"eu\"}",
                        "chainhall_saved_search_work_oldest_age_seconds{region=\"apac\"}");
    }

    @ParameterizedTest
    @CsvSource({"saved-searches:read, 200, 403", "saved-searches:write, 403, 201", "search:read, 403, 403"})
    void asksForAScopeOfItsOwn(String scope, int listed, int created) {
        String key = directory
                .api()
                .contentType("application/json")
                .body(Map.of("name", "test", "scopes", List.of(scope)))
                .post("/api-keys")
                .path("secret");

        assertThat(directory.as(key).get("/saved-searches").statusCode()).isEqualTo(listed);
        assertThat(directory
                        .as(key)
                        .contentType("application/json")
                        .body(FORWARDERS)
                        .post("/saved-searches")
                        .statusCode())
                .isEqualTo(created);
    }

    private static String forwarder(String name, String serves) {
        return """
                {"names": [{"text": "%s"}], "offerings": [{"category": "LOG-5010", "covers": ["%s"]}]}
                """.formatted(name, serves);
    }

    private String save(String draft, int matching) {
        return create(directory, draft)
                .statusCode(201)
                .body("matchesAtCreation", is(matching))
                .extract()
                .path("id");
    }

    private static ValidatableResponse create(TestDirectory in, String draft) {
        return request(in, draft).post("/saved-searches").then();
    }

    private static RequestSpecification request(TestDirectory in, String body) {
        return in.api().contentType("application/json").body(body);
    }

    private void awaitMatches(String search, String... names) {
        awaitMatches(directory, search, names);
    }

    private static void awaitMatches(TestDirectory in, String search, String... names) {
        await().atMost(LIMIT).untilAsserted(() -> matches(in, search, "").body("items.provider.name", contains(names)));
    }

    private ValidatableResponse matches(String search, String cursor) {
        return matches(directory, search, cursor);
    }

    private static ValidatableResponse matches(TestDirectory in, String search, String cursor) {
        RequestSpecification request = in.api().queryParam("limit", 50);
        return (cursor.isEmpty() ? request : request.queryParam("cursor", cursor))
                .get("/saved-searches/" + search + "/matches")
                .then()
                .statusCode(200)
                .header("Vary", containsString("Accept-Language"));
    }

    private static void write(TestDirectory into, String externalId, String profile) {
        assertThat(request(into, profile)
                        .put("/providers/by-external-id/" + externalId)
                        .statusCode())
                .isIn(200, 201);
    }

    private static void awaitTotal(TestDirectory in, int total) {
        await().atMost(LIMIT).untilAsserted(() -> in.api().get("/search").then().body("total.value", is(total)));
    }

    private static long rowsOf(UUID directory) {
        return superuser()
                .withHandle(handle -> handle.createQuery("""
                        SELECT (SELECT count(*) FROM saved_search WHERE directory_id = :id)
                            + (SELECT count(*) FROM saved_search_match WHERE directory_id = :id)
                            + (SELECT count(*) FROM saved_search_watch WHERE directory_id = :id)
                            + (SELECT count(*) FROM saved_search_work WHERE directory_id = :id)
                        """)
                        .bind("id", directory)
                        .mapTo(long.class)
                        .one());
    }

    private static Jdbi superuser() {
        DatabaseLogin login = CHAINHALL.server().database().superuser();
        return Jdbi.create(login.jdbcUrl(), login.user(), login.password());
    }
}
