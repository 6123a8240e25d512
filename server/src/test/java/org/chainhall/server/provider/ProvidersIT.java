package org.chainhall.server.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainhall.server.support.ChainhallExtension;
import org.chainhall.server.support.TestDirectory;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Providers through the whole application. */
class ProvidersIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    private static final String ADRIA = """
            {"externalId": "HRB 4711",
             "names": [{"text": "Adria Kargo d.o.o.", "kind": "legal", "language": "hr"}, {"text": "Adria Cargo", "kind": "trading"}],
             "summary": {"en": "Forwarding from Rijeka"},
             "identifiers": [{"scheme": "lei", "value": "5493 0029 qg9t w4j1 ab12"}],
             "sites": [{"kind": "headquarters", "address": {"city": "Rijeka", "country": "HR"}, "place": "HRRJK"}],
             "offerings": [{"category": "LOG-5010", "covers": ["HR", "SI"], "chains": ["smart-vehicle"], "stages": ["middle"],
                            "lanes": [{"from": ["HRRJK"], "to": ["CNSHA"], "modes": ["maritime"]}]}],
             "languages": ["hr", "en"], "sizeClass": "medium", "website": "adria-kargo.example"}
            """;

    private TestDirectory directory;

    @BeforeEach
    void makeDirectory() {
        directory = CHAINHALL.newDirectory();
    }

    @Test
    void createsReadsAndDeletes() {
        ValidatableResponse created = create(ADRIA)
                .statusCode(201)
                .header("ETag", version(1))
                .header(
                        "Location",
                        matchesPattern(".*/v1/directories/" + directory.slug() + "/providers/[0-9a-f-]{36}"))
                .body("slug", matchesPattern("adria-kargo-d-o-o-[0-9a-z]{6}"))
                .body("version", equalTo(1))
                .body("kinds", contains("logistics"))
                .body("website", equalTo("https://adria-kargo.example"))
                .body("identifiers[0].value", equalTo("54930029QG9TW4J1AB12"))
                .body("contacts", nullValue());
        String id = created.extract().path("id");
        String slug = created.extract().path("slug");

        String byId = read("/providers/" + id);
        assertThat(read("/providers/by-slug/" + slug)).isEqualTo(byId);
        assertThat(read("/providers/by-external-id/HRB 4711")).isEqualTo(byId);
        directory
                .api()
                .header("If-None-Match", "\"1\"")
                .get("/providers/" + id)
                .then()
                .statusCode(304);

        directory
                .api()
                .header("If-Match", "\"1\"")
                .delete("/providers/" + id)
                .then()
                .statusCode(204);
        directory.api().get("/providers/" + id).then().statusCode(404);
    }

    @Test
    void takesBackTheEntityTagOfACompressedAnswer() {
        String id = create(ADRIA).extract().path("id");
        String tag = directory.api().get("/providers/" + id).header("ETag");

        assertThat(tag).endsWith("--gzip\"");
        patch(id, tag, "{\"sizeClass\": \"small\"}").statusCode(200);
    }

    @Test
    void answersWhatItStored() {
        String id = create(ADRIA).extract().path("id");

        directory
                .api()
                .get("/providers/" + id)
                .then()
                .body("names[0].text", equalTo("Adria Kargo d.o.o."))
                .body("offerings[0].lanes[0].to", contains("CNSHA"))
                .body("createdAt", notNullValue());
    }

    @Nested
    class Replacing {
        @Test
        void needsTheCurrentVersion() {
            String id = create(ADRIA).extract().path("id");

            replace(id, null, named("Other")).statusCode(428).body("code", equalTo("PRECONDITION_REQUIRED"));
            replace(id, "\"2\"", named("Other")).statusCode(412);
            replace(id, "\"1\"", named("Other"))
                    .statusCode(200)
                    .header("ETag", version(2))
                    .body("names[0].text", equalTo("Other"))
                    .body("offerings", nullValue());
            replace(id, "\"1\"", named("Late")).statusCode(412);
        }

        @Test
        void leavesTheVersionWhenNothingChanges() {
            String id = create(ADRIA).extract().path("id");

            replace(id, "\"1\"", ADRIA).statusCode(200).header("ETag", version(1));
        }

        @Test
        void keepsTheSlug() {
            ValidatableResponse created = create(ADRIA);

            replace(created.extract().path("id"), "\"1\"", named("Other"))
                    .body("slug", equalTo(created.extract().<String>path("slug")));
        }
    }

    @Nested
    class Patching {
        @Test
        void leavesWhatIsAbsentAndClearsWhatIsNull() {
            String id = create(ADRIA).extract().path("id");

            patch(id, "\"1\"", """
                    {"sizeClass": null, "website": "https://new.example", "summary": {"hr": "Špedicija"}}""")
                    .statusCode(200)
                    .body("sizeClass", nullValue())
                    .body("website", equalTo("https://new.example"))
                    .body("summary", equalTo(Map.of("en", "Forwarding from Rijeka", "hr", "Špedicija")))
                    .body("externalId", equalTo("HRB 4711"));
        }

        @Test
        void isCheckedLikeAWholeProfile() {
            String id = create(ADRIA).extract().path("id");

            patch(id, "\"1\"", "{\"names\": null, \"colour\": \"red\"}").statusCode(400);
            patch(id, "\"1\"", "{\"names\": []}").statusCode(400).body("errors.pointer", hasItem("/names"));
            patch(id, "\"1\"", "{\"sizeClass\": \"enormous\"}")
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/sizeClass"))
                    .body("errors[0].detail", containsString("size-classes"));
        }

        @Test
        void letsOneOfAHundredWin() throws Exception {
            String id = create(ADRIA).extract().path("id");

            List<Integer> statuses = atOnce(
                    100,
                    n -> patch(id, "\"1\"", "{\"website\": \"https://w" + n + ".example\"}")
                            .extract()
                            .statusCode());

            assertThat(statuses.stream().collect(Collectors.groupingBy(s -> s, Collectors.counting())))
                    .isEqualTo(Map.of(200, 1L, 412, 99L));
            directory.api().get("/providers/" + id).then().header("ETag", version(2));
        }
    }

    @Nested
    class Upserting {
        @Test
        void createsThenReplaces() {
            upsert("A-1", named("One")).statusCode(201).body("externalId", equalTo("A-1"));
            upsert("A-1", named("One")).statusCode(200).header("ETag", version(1));
            upsert("A-1", named("Two")).statusCode(200).header("ETag", version(2));
        }

        @Test
        void createsOnlyWhenAskedTo() {
            upsert("A-1", named("One"));

            directory
                    .api()
                    .contentType("application/json")
                    .header("If-None-Match", "*")
                    .body(named("Two"))
                    .put("/providers/by-external-id/A-1")
                    .then()
                    .statusCode(412);
        }

        @Test
        void makesOneOfManyAtOnce() throws Exception {
            List<Integer> statuses =
                    atOnce(20, n -> upsert("A-1", named("Name " + n)).extract().statusCode());

            assertThat(statuses).contains(201).doesNotContain(409, 500);
            assertThat(statuses.stream().filter(s -> s == 201)).hasSize(1);
            assertThat(walk(10)).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {".", "..", "a\\u0001"})
        void refusesAnExternalIdThatCannotBeAddressed(String externalId) {
            create("{\"externalId\": \"" + externalId + "\", \"names\": [{\"text\": \"A\"}]}")
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/externalId"));
        }

        @Test
        void refusesAnotherExternalIdInTheBody() {
            upsert("A-1", "{\"externalId\": \"A-2\", \"names\": [{\"text\": \"A\"}]}")
                    .statusCode(400)
                    .body("errors[0].code", equalTo("EXTERNAL_ID_MISMATCH"));
        }
    }

    @Test
    void refusesAnExternalIdThatIsTaken() {
        create(ADRIA);
        String other = create(named("Other")).extract().path("id");

        create(ADRIA).statusCode(409).body("code", equalTo("EXTERNAL_ID_TAKEN"));
        patch(other, "\"1\"", "{\"externalId\": \"HRB 4711\"}").statusCode(409);
    }

    @Test
    void namesEveryFaultAtOnce() {
        create("""
                {"externalId": "a/b", "names": [{"text": "  "}, {"text": "A", "language": "xx-invalid-language-tag"}],
                 "identifiers": [{"scheme": "nope", "value": "1"}, {"scheme": "bic", "value": "123"}],
                 "sites": [{"address": {"country": "ZZ"}}],
                 "offerings": [{"category": "LOG"}, {"category": "LOG-9999"}],
                 "credentials": [{"scheme": "aeo-f", "validFrom": "2025-01-02", "validUntil": "2025-01-01"}],
                 "website": "ftp://x"}
                """)
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body(
                        "errors.pointer",
                        contains(
                                "/externalId",
                                "/names/0/text",
                                "/names/1/language",
                                "/identifiers/0/scheme",
                                "/identifiers/1/value",
                                "/sites/0/address/country",
                                "/offerings/0/category",
                                "/offerings/1/category",
                                "/credentials/0/validUntil",
                                "/website"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"names\": [{\"text\": \"A\"}], \"id\": \"x\"} | UNKNOWN_FIELD",
                "{\"names\": [{\"text\": \"A\"}], \"version\": 7} | UNKNOWN_FIELD",
                "{\"names\": \"A\"} | WRONG_TYPE",
                "{\"names\": [null]} | NULL_NOT_ALLOWED",
                "{\"names\": [{\"text\": \"A\"}], \"kinds\": [\"hotel\"]} | UNKNOWN_VALUE",
                "{} | INVALID_SIZE"
            })
    void refusesWhatTheContractDoesNotHave(String body, String code) {
        create(body).statusCode(400).body("errors.code", hasItem(code));
    }

    @Test
    void walksOverAllOnceWhileOthersWrite() throws Exception {
        List<String> throughout = IntStream.range(0, 60)
                .mapToObj(n -> create(named("Stays " + n)).extract().<String>path("id"))
                .toList();
        List<String> leaving = new ArrayList<>(IntStream.range(0, 20)
                .mapToObj(n -> create(named("Leaves " + n)).extract().<String>path("id"))
                .toList());

        List<String> met = new ArrayList<>();
        String cursor = null;
        do {
            Response page = directory
                    .api()
                    .queryParam("limit", 7)
                    .queryParams(cursor(cursor))
                    .get("/providers");
            met.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
            create(named("Comes"));
            // Also the anchor of the cursor may be gone when the next page is asked for.
            leaving.stream().filter(met::contains).findFirst().ifPresent(id -> {
                directory
                        .api()
                        .header("If-Match", "*")
                        .delete("/providers/" + id)
                        .then()
                        .statusCode(204);
                leaving.remove(id);
            });
        } while (cursor != null);

        assertThat(met).doesNotHaveDuplicates().containsAll(throughout);
    }

    @Test
    void refusesACursorOfAnotherDirectory() {
        create(named("One"));
        create(named("Two"));
        String cursor = directory.api().queryParam("limit", 1).get("/providers").path("nextCursor");

        CHAINHALL
                .newDirectory()
                .api()
                .queryParam("cursor", cursor)
                .get("/providers")
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_INVALID"));
    }

    private ValidatableResponse create(String profile) {
        return directory
                .api()
                .contentType("application/json")
                .body(profile)
                .post("/providers")
                .then();
    }

    private ValidatableResponse upsert(String externalId, String profile) {
        return directory
                .api()
                .contentType("application/json")
                .body(profile)
                .put("/providers/by-external-id/" + externalId)
                .then();
    }

    private ValidatableResponse replace(String id, @Nullable String ifMatch, String profile) {
        return directory
                .api()
                .contentType("application/json")
                .headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch))
                .body(profile)
                .put("/providers/" + id)
                .then();
    }

    private ValidatableResponse patch(String id, String ifMatch, String patch) {
        return directory
                .api()
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(patch)
                .patch("/providers/" + id)
                .then();
    }

    private String read(String path) {
        return directory.api().get(path).then().statusCode(200).extract().asString();
    }

    private List<String> walk(int limit) {
        return directory.api().queryParam("limit", limit).get("/providers").path("items.id");
    }

    private static Map<String, String> cursor(@Nullable String cursor) {
        return cursor == null ? Map.of() : Map.of("cursor", cursor);
    }

    /** A compressed answer has an entity tag of its own (RFC 9110, 8.8.3.3). */
    private static Matcher<String> version(int number) {
        return matchesPattern("\"" + number + "(--gzip)?\"");
    }

    private static String named(String name) {
        return "{\"names\": [{\"text\": \"" + name + "\"}]}";
    }

    private static <T> List<T> atOnce(int times, IntFunction<T> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Callable<T>> calls = IntStream.range(0, times)
                    .<Callable<T>>mapToObj(n -> () -> call.apply(n))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
