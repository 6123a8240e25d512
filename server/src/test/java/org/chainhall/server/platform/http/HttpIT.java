package org.chainhall.server.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.testing.DropwizardTestSupport;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.chainhall.server.ChainhallConfiguration;
import org.chainhall.server.support.ContractFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpIT {
    private static final String PROVIDERS = "/directories/adriatic/providers";
    private static final String SEARCH = "/directories/adriatic/search";
    private static final String VALID = """
            {"names": [{"text": "Adria"}]}""";

    private static final DropwizardTestSupport<ChainhallConfiguration> SERVER =
            new DropwizardTestSupport<>(StubApplication.class, configuration());

    private static ChainhallConfiguration configuration() {
        ChainhallConfiguration configuration = new ChainhallConfiguration();
        DefaultServerFactory server = (DefaultServerFactory) configuration.getServerFactory();
        ((HttpConnectorFactory) server.getApplicationConnectors().getFirst()).setPort(0);
        ((HttpConnectorFactory) server.getAdminConnectors().getFirst()).setPort(0);
        return configuration;
    }

    @BeforeAll
    static void start() throws Exception {
        SERVER.before();
    }

    @AfterAll
    static void stop() {
        SERVER.after();
    }

    private static RequestSpecification api() {
        return given().baseUri("http://127.0.0.1:" + SERVER.getLocalPort())
                .basePath("/v1")
                .filter(new ContractFilter());
    }

    private static RequestSpecification outsideTheContract() {
        return given().baseUri("http://127.0.0.1:" + SERVER.getLocalPort()).urlEncodingEnabled(false);
    }

    private static RawHttp raw() {
        return new RawHttp(SERVER.getLocalPort());
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType(equalTo("application/problem+json"))
                .header("X-Request-Id", matchesPattern("[A-Za-z0-9._-]{1,64}"))
                .body("type", is("about:blank"))
                .body("status", is(status))
                .body("code", is(code))
                .body("requestId", is(response.extract().header("X-Request-Id")))
                .body(not(containsString("org.")))
                .body(not(containsString("java.")))
                .body(not(containsString("secret")));
    }

    @Nested
    class Bodies {
        private RequestSpecification json(String body) {
            return api().contentType("application/json").body(body);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "null",
                    "[]",
                    "\"text\"",
                    "{",
                    "{} {}",
                    "{\"names\":",
                    "<xml/>",
                    "{\"names\": [{\"text\": \"\\u12\"}]}"
                })
        void refusesWhatIsNoObject(String body) {
            problem(json(body).post(PROVIDERS).then(), 400, "VALIDATION_FAILED").body("errors", hasSize(1));
        }

        @Test
        void refusesAMissingBody() {
            problem(api().contentType("application/json").post(PROVIDERS).then(), 400, "VALIDATION_FAILED");
        }

        @Test
        void namesAllFaultsAtOnce() {
            problem(
                            json("""
                                    {"names": [{"text": 5, "kind": "nick"}, {"txt": "x"}], "kinds": "logistics",
                                     "offerings": [{"ticket": {"min": -1, "max": 1, "currency": "EUR"}}],
                                     "website": true, "nmaes": []}""")
                                    .header("Idempotency-Key", "k".repeat(256))
                                    .post(PROVIDERS)
                                    .then(),
                            400,
                            "VALIDATION_FAILED")
                    .body(
                            "errors.pointer",
                            hasItems(
                                    "/names/0/text",
                                    "/names/0/kind",
                                    "/names/1/txt",
                                    "/names/1/text",
                                    "/kinds",
                                    "/website",
                                    "/nmaes"))
                    .body("errors.find { it.pointer == '/names/0/kind' }.code", is("UNKNOWN_VALUE"))
                    .body("errors.find { it.pointer == '/nmaes' }.code", is("UNKNOWN_FIELD"))
                    .body("errors.find { it.pointer == '/names/1/text' }.code", is("REQUIRED"));
        }

        @Test
        void namesFaultsOfTheBodyAndOfHeadersTogether() {
            problem(
                            json("""
                                    {"names": []}""")
                                    .header("Idempotency-Key", "k".repeat(256))
                                    .post(PROVIDERS)
                                    .then(),
                            400,
                            "VALIDATION_FAILED")
                    .body("errors.pointer", containsInAnyOrder("/names", "/Idempotency-Key"))
                    .body("errors.in", containsInAnyOrder("body", "header"));
        }

        @Test
        void namesFiftyFaultsAtMost() {
            String kinds = "\"nonsense\", ".repeat(99) + "\"nonsense\"";
            problem(
                            json("{\"names\": [{\"text\": \"A\"}], \"kinds\": [" + kinds + "]}")
                                    .post(PROVIDERS)
                                    .then(),
                            400,
                            "VALIDATION_FAILED")
                    .body("errors", hasSize(50));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\\u0000b", "\\ud800", "\\udc00x"})
        void refusesTextsThatCannotBeStored(String text) {
            problem(
                            json("{\"names\": [{\"text\": \"" + text + "\"}]}")
                                    .post(PROVIDERS)
                                    .then(),
                            400,
                            "VALIDATION_FAILED")
                    .body("errors.pointer", contains("/names/0/text"))
                    .body("errors.code", contains("INVALID_TEXT"));
        }

        @Test
        void takesWholeSurrogatePairsAndWritesTextsInNfc() {
            json("{\"names\": [{\"text\": \"Cafe\\u0301 \\ud83d\\ude00\"}]}")
                    .post(PROVIDERS)
                    .then()
                    .statusCode(201)
                    .body("names[0].text", is("Café \ud83d\ude00"));
        }

        @Test
        void refusesJsonThatIsTooDeep() {
            problem(json("[".repeat(60) + "]".repeat(60)).post(PROVIDERS).then(), 400, "VALIDATION_FAILED")
                    .body("errors.code", contains("TOO_LARGE"));
        }

        @Test
        void refusesADuplicateField() {
            problem(json("{\"names\": [], \"names\": []}").post(PROVIDERS).then(), 400, "VALIDATION_FAILED");
        }

        @Test
        void refusesABodyAboveOneMebibyte() {
            problem(
                    json("{\"website\": \"" + "a".repeat(1 << 20) + "\"}")
                            .post(PROVIDERS)
                            .then(),
                    413,
                    "BODY_TOO_LARGE");
        }

        @Test
        void refusesASmallBodyThatInflatesAboveOneMebibyte() throws IOException {
            byte[] bomb = gzip("{\"website\": \"" + "a".repeat(50 << 20) + "\"}");

            assertThat(bomb.length).isLessThan(100_000);
            problem(
                    api().contentType("application/json")
                            .header("Content-Encoding", "gzip")
                            .body(bomb)
                            .post(PROVIDERS)
                            .then(),
                    413,
                    "BODY_TOO_LARGE");
        }

        @Test
        void takesACompressedBody() throws IOException {
            api().contentType("application/json")
                    .header("Content-Encoding", "gzip")
                    .body(gzip(VALID))
                    .post(PROVIDERS)
                    .then()
                    .statusCode(201)
                    .body("names[0].text", is("Adria"));
        }

        @Test
        void refusesABodyThatIsNotCompressedAsItSays() {
            problem(
                    api().contentType("application/json")
                            .header("Content-Encoding", "gzip")
                            .body(VALID.getBytes(StandardCharsets.UTF_8))
                            .post(PROVIDERS)
                            .then(),
                    400,
                    "BAD_REQUEST");
        }

        private byte[] gzip(String text) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toByteArray();
        }

        @Test
        void takesAMergePatchAsWritten() {
            api().contentType("application/merge-patch+json")
                    .header("If-Match", "\"1\"")
                    .body("{\"name\": \"Cafe\\u0301\", \"website\": null}")
                    .patch(PROVIDERS + "/00000000-0000-0000-0000-000000000001")
                    .then()
                    .statusCode(200)
                    .body("names[0].text", is("Café"));
        }
    }

    @Nested
    class Queries {
        @Test
        void namesAllFaultsAtOnce() {
            problem(
                            api().queryParam("limit", "abc")
                                    .queryParam("sort", "best")
                                    .queryParam("kind", "logistics", "banking")
                                    .queryParam("category", "C".repeat(21))
                                    .queryParam("q", "x".repeat(201))
                                    .queryParam("categry", "LOG")
                                    .get(SEARCH)
                                    .then(),
                            400,
                            "VALIDATION_FAILED")
                    .body(
                            "errors.pointer",
                            containsInAnyOrder("/limit", "/sort", "/kind", "/category/0", "/q", "/categry"))
                    .body("errors.in.unique()", contains("query"))
                    .body("errors.find { it.pointer == '/sort' }.detail", containsString("relevance"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "-1", "abc", "", "1.5", "99999999999", "NaN"})
        void refusesALimitThatIsNone(String limit) {
            problem(api().queryParam("limit", limit).get(SEARCH).then(), 400, "VALIDATION_FAILED")
                    .body("errors.pointer", contains("/limit"));
        }

        @Test
        void refusesAParameterThatComesTwice() {
            problem(api().queryParam("limit", "1", "2").get(SEARCH).then(), 400, "VALIDATION_FAILED")
                    .body("errors.code", contains("REPEATED"));
        }

        @Test
        void refusesTextsThatCannotBeStored() {
            problem(api().queryParam("q", "a\0b").get(SEARCH).then(), 400, "VALIDATION_FAILED")
                    .body("errors.code", contains("INVALID_TEXT"));
        }

        @Test
        void takesSeveralValues() {
            api().queryParam("kind", "logistics", "financial")
                    .queryParam("facets", "kind", "serves")
                    .get(SEARCH)
                    .then()
                    .statusCode(200);
        }
    }

    @Nested
    class Paths {
        @Test
        void answersAnImpossibleIdLikeOneThatIsUnknown() {
            problem(api().get(PROVIDERS + "/not-a-uuid").then(), 404, "NOT_FOUND");
            problem(api().get(PROVIDERS + "/by-slug/" + "s".repeat(201)).then(), 404, "NOT_FOUND");
        }

        @Test
        void saysWhatIsWrongWithAnIdOfTheCallers() {
            problem(api().get(PROVIDERS + "/by-external-id/" + "x".repeat(201)).then(), 400, "VALIDATION_FAILED")
                    .body("errors.pointer", contains("/externalId"))
                    .body("errors.in", contains("path"))
                    .body("errors.code", contains("INVALID_LENGTH"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"/v1/nothing", "/v1", "/nothing", "/v2/regions", "/v1/directories/a/b/c/d/e"})
        void answersUnknownPaths(String path) {
            problem(outsideTheContract().get(path).then(), 404, "NOT_FOUND");
        }

        @Test
        void knowsNoOtherSpellingOfAnOperation() {
            problem(
                    outsideTheContract()
                            .get("/v1/directories/adriatic/%73earch")
                            .then(),
                    404,
                    "NOT_FOUND");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/v1/directories/a;b/providers",
                    "/v1/directories/a%2Fb/providers",
                    "/v1/directories/a%2fb/providers",
                    "/v1/directories/a%5Cb/providers",
                    "/v1/directories/a%25b/providers",
                })
        void refusesSegmentsThatAProxyMightReadDifferently(String path) {
            RawHttp.Answer answer = raw().get(path);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.headers()).contains("content-type: application/problem+json", "x-request-id: ");
            assertThat(answer.body()).contains("\"AMBIGUOUS_PATH\"");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "//v1/regions",
                    "/v1//regions",
                    "/v1/%2e%2e/x",
                    "/v1/%zz",
                    "/v1/%c3%28",
                    "/v1/a%00b",
                    "/v1/a%01b",
                    "/v1/a b",
                    "http://[bad/v1"
                })
        void refusesBrokenPaths(String target) {
            RawHttp.Answer answer = raw().get(target);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.headers()).contains("content-type: application/problem+json", "x-request-id: ");
            assertThat(answer.body()).contains("\"code\":\"BAD_REQUEST\"").doesNotContain("org.", "java.");
        }

        @Test
        void refusesAnAddressAboveEightKibibytes() {
            RawHttp.Answer answer = raw().get("/v1/" + "a".repeat(9000));

            assertThat(answer.status()).isEqualTo(414);
            assertThat(answer.body()).contains("\"URI_TOO_LONG\"");
        }

        @Test
        void refusesHeadersAboveEightKibibytes() {
            RawHttp.Answer answer = raw().send(
                            "GET /v1/x HTTP/1.1",
                            "Host: localhost",
                            "Connection: close",
                            "X-Long: " + "a".repeat(9000));

            assertThat(answer.status()).isEqualTo(431);
            assertThat(answer.body()).contains("\"HEADERS_TOO_LARGE\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"NONSENSE", "GET /v1/x HTTP/9.9", "GET /v1/x HTTP/1.1"})
        void refusesWhatIsNotHttp(String line) {
            RawHttp.Answer answer = raw().send(line);

            assertThat(answer.status()).isIn(400, 505);
            assertThat(answer.headers()).contains("application/problem+json");
        }
    }

    @Nested
    class Methods {
        @Test
        void listsTheMethodsOfAResource() {
            problem(api().put(PROVIDERS).then(), 405, "METHOD_NOT_ALLOWED").header("Allow", "GET, HEAD, POST");
        }

        @ParameterizedTest
        @ValueSource(strings = {"TRACE", "OPTIONS", "BREW"})
        void refusesMethodsThatNoResourceHas(String method) {
            RawHttp.Answer answer =
                    raw().send(method + " /v1" + PROVIDERS + " HTTP/1.1", "Host: localhost", "Connection: close");

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.headers()).contains("allow: get, head, post\r\n", "application/problem+json");
        }

        @Test
        void readsOnlyOutsideOfTheApi() {
            problem(outsideTheContract().options("/nothing").then(), 405, "METHOD_NOT_ALLOWED")
                    .header("Allow", "GET, HEAD");
        }
    }

    @Nested
    class MediaTypes {
        @ParameterizedTest
        @ValueSource(strings = {"text/plain", "application/xml", "application/merge-patch+json", "multipart/form-data"})
        void refusesABodyOfAnotherType(String type) {
            problem(
                    api().header("Content-Type", type)
                            .body(VALID.getBytes(StandardCharsets.UTF_8))
                            .post(PROVIDERS)
                            .then(),
                    415,
                    "UNSUPPORTED_MEDIA_TYPE");
        }

        @Test
        void refusesATypeThatIsNone() {
            problem(
                    api().header("Content-Type", "nonsense")
                            .body(VALID.getBytes(StandardCharsets.UTF_8))
                            .post(PROVIDERS)
                            .then(),
                    400,
                    "BAD_REQUEST");
        }

        @ParameterizedTest
        @ValueSource(strings = {"text/html", "application/xml", "nonsense"})
        void refusesToAnswerInAnotherType(String type) {
            problem(api().header("Accept", type).get(PROVIDERS).then(), 406, "NOT_ACCEPTABLE");
        }

        @ParameterizedTest
        @ValueSource(strings = {"*/*", "application/*", "application/json;q=0.5, text/html"})
        void answersInJsonToWhoeverTakesIt(String type) {
            api().header("Accept", type).get(PROVIDERS).then().statusCode(200).contentType("application/json");
        }
    }

    @Nested
    class Failures {
        @Test
        void saysNothingOfABug() {
            problem(api().get(PROVIDERS + "/by-slug/bug").then(), 500, "INTERNAL_ERROR")
                    .body("errors", nullValue())
                    .body(not(containsString("SELECT")));
        }

        @Test
        void asksToComeBackWhenTheDatabaseIsAway() {
            problem(api().get(PROVIDERS + "/by-slug/database").then(), 503, "UNAVAILABLE")
                    .header("Retry-After", "2");
        }
    }

    @Nested
    class RequestIdsOfAnswers {
        @Test
        void areTheCallersOwn() {
            api().header("X-Request-Id", "my-id_1.2").get(PROVIDERS).then().header("X-Request-Id", "my-id_1.2");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "has space", "new\\nline", "ü"})
        void areMadeWhenTheCallersAreNotFit(String id) {
            api().header("X-Request-Id", id)
                    .get(PROVIDERS)
                    .then()
                    .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
        }

        @ParameterizedTest
        @CsvSource({"/nothing", "/v1/nothing", "/v1/a;b"})
        void areOnAnswersThatNoOperationGives(String path) {
            outsideTheContract()
                    .header("X-Request-Id", "mine")
                    .get(path)
                    .then()
                    .header("X-Request-Id", "mine")
                    .body("requestId", is("mine"));
        }
    }

    @Nested
    class Compression {
        @Test
        void isForAnswersOfSomeSize() {
            given().config(RestAssuredConfig.config()
                            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                    .baseUri("http://127.0.0.1:" + SERVER.getLocalPort())
                    .header("Accept-Encoding", "gzip")
                    .get("/v1" + PROVIDERS + "/00000000-0000-0000-0000-000000000001")
                    .then()
                    .statusCode(200)
                    .header("Content-Encoding", "gzip")
                    .header("Vary", containsString("Accept-Encoding"));
        }

        @Test
        void leavesEntityTagsThatCanBeSentBack() {
            String etag = api().get(PROVIDERS + "/00000000-0000-0000-0000-000000000001")
                    .header("ETag");

            api().contentType("application/merge-patch+json")
                    .header("If-Match", etag)
                    .body("{}")
                    .patch(PROVIDERS + "/00000000-0000-0000-0000-000000000001")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"");
        }
    }

    @Nested
    class CrossOrigin {
        @Test
        void letsAKnownPageAskFirst() {
            outsideTheContract()
                    .header("Origin", "https://hall.example")
                    .header("Access-Control-Request-Method", "PATCH")
                    .header("Access-Control-Request-Headers", "authorization,if-match,content-type")
                    .options("/v1" + PROVIDERS)
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", "https://hall.example")
                    .header("Access-Control-Allow-Methods", containsString("PATCH"))
                    .header("Access-Control-Allow-Headers", containsString("Authorization"));
        }

        @Test
        void letsAKnownPageReadWhatItNeeds() {
            api().header("Origin", "https://hall.example")
                    .get(PROVIDERS)
                    .then()
                    .header("Access-Control-Allow-Origin", "https://hall.example")
                    .header("Access-Control-Expose-Headers", containsString("ETag"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"https://evil.example", "https://hallxexample", "null"})
        void letsNoOtherPageIn(String origin) {
            assertThat(api().header("Origin", origin)
                            .get(PROVIDERS)
                            .headers()
                            .hasHeaderWithName("Access-Control-Allow-Origin"))
                    .isFalse();
        }

        @Test
        void letsAKnownPageReadProblems() {
            problem(
                            api().header("Origin", "https://hall.example")
                                    .get(PROVIDERS + "/x")
                                    .then(),
                            404,
                            "NOT_FOUND")
                    .header("Access-Control-Allow-Origin", "https://hall.example");
        }
    }

    @Test
    void hasNoBanner() {
        assertThat(api().get(PROVIDERS).headers().asList())
                .extracting(header -> header.getName().toLowerCase(Locale.ROOT))
                .doesNotContain("server", "x-powered-by");
    }
}
