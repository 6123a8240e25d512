package org.chainhall.server.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainhall.localstack.TestStack;
import org.chainhall.server.support.ChainhallExtension;
import org.chainhall.server.support.TestDirectory;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoriesIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    private final String slug = TestStack.uniqueName("d").replace('_', '-');

    @Nested
    class Creating {
        @Test
        void answersWhatWasStored() {
            ValidatableResponse created = create("""
                    {"slug": "%s", "name": "Adriatic Chamber", "region": "eu", "territory": ["HR", "IT-36"],
                     "languages": ["hr", "en", "zh-Hant"], "timezone": "Europe/Zagreb", "publicSearch": true}
                    """)
                    .statusCode(201)
                    .header("ETag", version(1))
                    .header("Location", endsWith("/v1/directories/" + slug))
                    .body("slug", equalTo(slug))
                    .body("territory", contains("HR", "IT-36"))
                    .body("languages", contains("hr", "en", "zh-Hant"))
                    .body("timezone", equalTo("Europe/Zagreb"))
                    .body("publicSearch", equalTo(true))
                    .body("version", equalTo(1));

            assertThat(read(slug).asString()).isEqualTo(created.extract().asString());
        }

        @Test
        void takesTheDefaults() {
            create("{\"slug\": \"%s\", \"name\": \"A\", \"region\": \"apac\"}")
                    .statusCode(201)
                    .body("languages", contains("en"))
                    .body("territory", empty())
                    .body("timezone", equalTo("UTC"))
                    .body("publicSearch", equalTo(false));
        }

        @Test
        void refusesASlugThatIsTaken() {
            create("{\"slug\": \"%s\", \"name\": \"First\", \"region\": \"eu\"}")
                    .statusCode(201);

            create("{\"slug\": \"%s\", \"name\": \"Second\", \"region\": \"eu\"}")
                    .statusCode(409)
                    .body("code", equalTo("SLUG_TAKEN"));
            read(slug).then().body("name", equalTo("First"));
        }

        @Test
        void namesEveryFaultAtOnce() {
            create("""
                    {"slug": "%s", "name": "A", "region": "mars", "territory": ["HR", "ZZ", "HR-999", "HRRJK", "150"],
                     "languages": ["en", "english!", "qq"], "timezone": "Mars/Olympus"}
                    """)
                    .statusCode(400)
                    .body(
                            "errors.pointer",
                            containsInAnyOrder(
                                    "/territory/1",
                                    "/territory/2",
                                    "/territory/3",
                                    "/territory/4",
                                    "/languages/1",
                                    "/languages/2",
                                    "/timezone",
                                    "/region"))
                    .body("errors.find { it.pointer == '/territory/1' }.detail", containsString("`countries`"))
                    .body("errors.find { it.pointer == '/languages/2' }.detail", containsString("`languages`"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "A-b", "a--b", "-ab", "ab-", "a_b", "a b", "ä-b"})
        void refusesWhatIsNoSlug(String wrong) {
            CHAINHALL
                    .operator()
                    .contentType("application/json")
                    .body(Map.of("slug", wrong, "name", "A", "region", "eu"))
                    .post("/directories")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/slug"));
        }

        @Test
        void refusesANameThatCannotBeStored() {
            create("{\"slug\": \"%s\", \"name\": \"a\\u0000b\", \"region\": \"eu\"}")
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/name"));
        }

        @Test
        void isForTheOperatorAlone() {
            CHAINHALL
                    .as(CHAINHALL.newDirectory().adminKey())
                    .contentType("application/json")
                    .body("{\"slug\": \"" + slug + "\", \"name\": \"A\", \"region\": \"eu\"}")
                    .post("/directories")
                    .then()
                    .statusCode(403)
                    .body("detail", containsString("operator"));
        }
    }

    @Nested
    class Reading {
        @Test
        void answersNothingNewToWhoHoldsTheVersion() {
            TestDirectory directory = CHAINHALL.newDirectory();

            directory.api().header("If-None-Match", "\"1\"").get().then().statusCode(304);
            directory.api().header("If-None-Match", "\"2\"").get().then().statusCode(200);
        }

        @Test
        void listsBySlugPageByPage() {
            List<String> made = List.of(
                    CHAINHALL.newDirectory().slug(),
                    CHAINHALL.newDirectory().slug(),
                    CHAINHALL.newDirectory().slug());

            List<String> met = new ArrayList<>();
            String cursor = null;
            do {
                Response page = CHAINHALL
                        .operator()
                        .queryParam("limit", 2)
                        .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                        .get("/directories");
                page.then().statusCode(200).body("limit", equalTo(2));
                met.addAll(page.path("items.slug"));
                cursor = page.path("nextCursor");
            } while (cursor != null);

            assertThat(met).isSorted().doesNotHaveDuplicates().containsAll(made);
        }
    }

    @Nested
    class Patching {
        private final TestDirectory directory = CHAINHALL.newDirectory();

        @Test
        void leavesWhatIsAbsentAndResetsWhatIsNull() {
            patch("\"1\"", """
                    {"territory": ["HR"], "languages": ["hr"], "timezone": "Europe/Zagreb", "publicSearch": true}""")
                    .statusCode(200)
                    .header("ETag", version(2))
                    .body("name", equalTo(directory.slug()))
                    .body("timezone", equalTo("Europe/Zagreb"));

            patch("\"2\"", "{\"territory\": null, \"languages\": null, \"timezone\": null, \"publicSearch\": null}")
                    .statusCode(200)
                    .body("territory", empty())
                    .body("languages", contains("en"))
                    .body("timezone", equalTo("UTC"))
                    .body("publicSearch", equalTo(false));
        }

        @Test
        void leavesTheVersionWhenNothingChanges() {
            patch("\"1\"", "{\"name\": \"" + directory.slug() + "\", \"timezone\": \"UTC\"}")
                    .statusCode(200)
                    .header("ETag", version(1))
                    .body("version", equalTo(1));
        }

        @Test
        void needsTheCurrentVersion() {
            patch(null, "{\"name\": \"B\"}").statusCode(428);
            patch("\"7\"", "{\"name\": \"B\"}").statusCode(412);
            patch("\"1\"", "{\"name\": \"B\"}").statusCode(200);
            patch("\"1\"", "{\"name\": \"C\"}").statusCode(412);

            directory.api().get().then().body("name", equalTo("B")).header("ETag", version(2));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"name\": null}               | /name",
                    "{\"name\": 7}                  | /name",
                    "{\"territory\": [\"XX\"]}      | /territory/0",
                    "{\"timezone\": \"CEST!\"}      | /timezone",
                    "{\"slug\": \"other\"}          | /slug",
                    "{\"region\": \"apac\"}         | /region",
                    "{\"version\": 9}               | /version",
                    "{\"tokenKey\": \"1000\"}       | /tokenKey",
                    "{\"id\": \"x\"}                | /id"
                })
        void isCheckedLikeACreation(String patch, String pointer) {
            patch("\"1\"", patch).statusCode(400).body("errors.pointer", hasItem(pointer));

            directory.api().get().then().header("ETag", version(1));
        }

        private ValidatableResponse patch(@Nullable String ifMatch, String patch) {
            return directory
                    .api()
                    .contentType("application/merge-patch+json")
                    .headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch))
                    .body(patch)
                    .patch()
                    .then();
        }
    }

    @Nested
    class Deleting {
        private final TestDirectory directory = CHAINHALL.newDirectory();

        @Test
        void takesProvidersKeysAndAnswersAlong() {
            for (int n = 0; n < 3; n++) {
                directory
                        .api()
                        .contentType("application/json")
                        .header("Idempotency-Key", "k" + n)
                        .body("{\"names\": [{\"text\": \"A\"}]}")
                        .post("/providers")
                        .then()
                        .statusCode(201);
            }

            delete("\"1\"").statusCode(204);

            delete("\"1\"").statusCode(404);
            directory.api().get().then().statusCode(isGone());
            CHAINHALL.operator().get("/directories/" + directory.slug()).then().statusCode(404);
        }

        @Test
        void needsTheCurrentVersion() {
            delete(null).statusCode(428);
            delete("\"2\"").statusCode(412);

            directory.api().get().then().statusCode(200);
        }

        @Test
        void leavesTheSlugToAnotherDirectoryThatHasNothingOfIt() {
            directory
                    .api()
                    .contentType("application/json")
                    .body("{\"externalId\": \"A-1\", \"names\": [{\"text\": \"A\"}]}")
                    .post("/providers")
                    .then()
                    .statusCode(201);
            delete("\"1\"").statusCode(204);

            CHAINHALL
                    .operator()
                    .contentType("application/json")
                    .body(Map.of("slug", directory.slug(), "name", "Heir", "region", "eu"))
                    .post("/directories")
                    .then()
                    .statusCode(201);

            CHAINHALL
                    .operator()
                    .get("/directories/{slug}/providers", directory.slug())
                    .then()
                    .statusCode(200)
                    .body("items", empty());
            directory.api().get("/providers").then().statusCode(isGone());
        }

        @Test
        void isForTheOperatorAlone() {
            directory.api().header("If-Match", "*").delete().then().statusCode(403);
        }

        private ValidatableResponse delete(@Nullable String ifMatch) {
            return CHAINHALL
                    .operator()
                    .headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch))
                    .delete("/directories/" + directory.slug())
                    .then();
        }
    }

    /** A key may be remembered for two seconds after it went with its directory. */
    private static Matcher<Integer> isGone() {
        return oneOf(401, 404);
    }

    /** A compressed answer has an entity tag of its own (RFC 9110, 8.8.3.3). */
    private static Matcher<String> version(int number) {
        return matchesPattern("\"" + number + "(--gzip)?\"");
    }

    private ValidatableResponse create(String body) {
        return CHAINHALL
                .operator()
                .contentType("application/json")
                .body(body.formatted(slug))
                .post("/directories")
                .then();
    }

    private Response read(String address) {
        return CHAINHALL.operator().get("/directories/" + address);
    }
}
