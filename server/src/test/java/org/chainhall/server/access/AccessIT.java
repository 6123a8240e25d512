package org.chainhall.server.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.chainhall.localstack.DatabaseLogin;
import org.chainhall.server.support.ChainhallExtension;
import org.chainhall.server.support.TestConfiguration;
import org.chainhall.server.support.TestDirectory;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of the contract that names a directory, called by everybody who could try. What is another directory's
 * must answer byte for byte like what never was.
 */
class AccessIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    private static TestDirectory own;
    private static TestDirectory foreign;
    private static String revoked;
    private static String expired;

    @BeforeAll
    static void makeDirectories() {
        own = CHAINHALL.newDirectory();
        foreign = CHAINHALL.newDirectory();
        revoked = keyOf(own, "directory:admin");
        String id = own.api().get("/api-keys").path("items.id[1]");
        own.api().delete("/api-keys/" + id).then().statusCode(204);
        expired = keyOf(own, "directory:admin");
        expire(expired);
    }

    /** An operation that no resource serves is not there for anybody, and has nothing to protect. */
    static Stream<ContractOperation> operations() {
        return ContractOperation.onDirectories().stream()
                .filter(operation ->
                        send(CHAINHALL.anonymous(), operation, own.slug()).statusCode() != 404);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void opensToTheKeysOfTheDirectory(ContractOperation operation) {
        assertThat(call(operation, own.slug(), own.adminKey()).statusCode()).isEqualTo(ownersStatus(operation));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void opensToTheOperator(ContractOperation operation) {
        assertThat(call(operation, own.slug(), TestConfiguration.OPERATOR_KEY).statusCode())
                .isNotIn(401, 403);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isNotThereForTheKeysOfAnotherDirectory(ContractOperation operation) {
        Response response = call(operation, foreign.slug(), own.adminKey());

        assertThat(response.statusCode()).isEqualTo(operation.isForTheOperator() ? 403 : 404);
        assertThat(withoutRequestId(response))
                .isEqualTo(withoutRequestId(call(operation, "no-such-directory", own.adminKey())));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void saysNothingOfMediaTypesBeforeItHasDecided(ContractOperation operation) {
        Response foreigner = sendNonsense(CHAINHALL.as(own.adminKey()), operation, foreign.slug());
        Response nobody = sendNonsense(CHAINHALL.anonymous(), operation, own.slug());

        assertThat(foreigner.statusCode()).isEqualTo(operation.isForTheOperator() ? 403 : 404);
        assertThat(nobody.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isClosedToEverybodyElse(ContractOperation operation) {
        assertThat(send(CHAINHALL.anonymous(), operation, own.slug())).satisfies(AccessIT::asksForAKey);
        assertThat(send(CHAINHALL.anonymous(), operation, "no-such-directory")).satisfies(AccessIT::asksForAKey);
        assertThat(call(operation, own.slug(), "wrong")).satisfies(AccessIT::asksForAKey);
        assertThat(call(
                        operation,
                        own.slug(),
                        KeySecret.random(new SecureRandom()).value()))
                .satisfies(AccessIT::asksForAKey);
        assertThat(call(operation, own.slug(), revoked)).satisfies(AccessIT::asksForAKey);
        assertThat(call(operation, own.slug(), expired)).satisfies(AccessIT::asksForAKey);
        assertThat(send(
                        CHAINHALL.anonymous().header("Authorization", "Basic " + own.adminKey()),
                        operation,
                        own.slug()))
                .satisfies(AccessIT::asksForAKey);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void namesTheScopeThatIsMissing(ContractOperation operation) {
        String key = keyOf(own, operation.scopeThatDoesNotHelp());
        Response response = call(operation, own.slug(), key);

        operation
                .permission()
                .ifPresentOrElse(
                        permission -> {
                            assertThat(response.statusCode()).isEqualTo(403);
                            assertThat(response.<String>path("detail")).contains(permission);
                            assertThat(call(operation, "no-such-directory", key).statusCode())
                                    .isEqualTo(403);
                        },
                        () -> assertThat(response.statusCode()).isEqualTo(ownersStatus(operation)));
    }

    @Test
    void asksForAKeyAlsoWhereOnlyTheHeadIsWanted() {
        assertThat(CHAINHALL
                        .anonymous()
                        .head("/directories/" + own.slug() + "/providers")
                        .statusCode())
                .isEqualTo(401);
        assertThat(CHAINHALL
                        .as(own.adminKey())
                        .head("/directories/" + foreign.slug() + "/providers")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void answersForAnotherDirectorysThingsAsForNothing() {
        String provider = foreign.api()
                .contentType("application/json")
                .body("{\"externalId\": \"X-1\", \"names\": [{\"text\": \"Theirs\"}]}")
                .post("/providers")
                .path("id");
        String slug = foreign.api().get("/providers/" + provider).path("slug");
        String key = foreign.api().get("/api-keys").path("items.id[0]");
        String search = foreign.api()
                .contentType("application/json")
                .body("{\"name\": \"Theirs\", \"criteria\": {}}")
                .post("/saved-searches")
                .path("id");

        for (String path : List.of(
                "/providers/" + provider,
                "/providers/by-slug/" + slug,
                "/providers/by-external-id/X-1",
                "/api-keys/" + key,
                "/saved-searches/" + search,
                "/saved-searches/" + search + "/matches")) {
            Response theirs = own.api().get(path);
            Response nobodys = own.api().get("/api-keys/" + UUID.randomUUID());

            assertThat(theirs.statusCode()).as(path).isEqualTo(404);
            assertThat(withoutRequestId(theirs)).as(path).isEqualTo(withoutRequestId(nobodys));
        }
        own.api()
                .header("If-Match", "*")
                .delete("/providers/" + provider)
                .then()
                .statusCode(404);
        foreign.api().get("/providers/" + provider).then().statusCode(200);
    }

    @Test
    void readsThePathAsJerseyDoes() {
        for (String path : List.of(
                "/directories/" + foreign.slug() + "/providers/",
                "/directories/" + foreign.slug() + "//providers",
                "//directories/" + foreign.slug() + "/providers",
                "/directories/./" + foreign.slug() + "/providers",
                "/directories/" + own.slug() + "/../" + foreign.slug() + "/providers",
                "/directories/" + foreign.slug() + "%20/providers",
                "/directories/" + foreign.slug().toUpperCase(Locale.ROOT) + "/providers",
                "/directories/%00/providers",
                "/directories/" + "a".repeat(4000) + "/providers")) {
            int status = given().urlEncodingEnabled(false)
                    .header("Authorization", "Bearer " + own.adminKey())
                    .get(CHAINHALL.baseUrl() + "/v1" + path)
                    .statusCode();

            assertThat(status).as(path).isIn(400, 404);
        }
    }

    private static void asksForAKey(Response response) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(response.<String>path("code")).isEqualTo("UNAUTHORIZED");
    }

    /** What an admin hears of a call without a body, a query and a version, about things that are nowhere. */
    private static int ownersStatus(ContractOperation operation) {
        if (operation.isForTheOperator()) {
            return 403;
        } else if (operation.needsQuery()
                || operation.consumes().filter(type -> type.contains("json")).isPresent()) {
            return 400;
        } else if (operation.needsVersion()) {
            return 428;
        }
        return operation.namesAThing() ? 404 : 200;
    }

    private static Response call(ContractOperation operation, String directory, String key) {
        return send(CHAINHALL.as(key), operation, directory);
    }

    private static Response send(RequestSpecification request, ContractOperation operation, String directory) {
        return request.contentType(operation.consumes().orElse("application/json"))
                .request(operation.method(), operation.in(directory));
    }

    private static Response sendNonsense(RequestSpecification request, ContractOperation operation, String directory) {
        return request.accept("image/png")
                .contentType("text/plain")
                .body("?")
                .request(operation.method(), operation.in(directory));
    }

    /** Everything that a caller can compare. */
    private static Map<String, String> withoutRequestId(Response response) {
        Map<String, String> seen = new TreeMap<>();
        response.headers().forEach(header -> seen.put(header.getName(), header.getValue()));
        String id = seen.remove("X-Request-Id");
        seen.remove("Date");
        seen.put("status", String.valueOf(response.statusCode()));
        seen.put("body", response.asString().replace(String.valueOf(id), "ID"));
        return seen;
    }

    private static String keyOf(TestDirectory directory, String scope) {
        return directory
                .api()
                .contentType("application/json")
                .body(Map.of("name", "test", "scopes", List.of(scope)))
                .post("/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }

    /** Turns back the clock of a key that was not used yet. */
    private static void expire(String key) {
        DatabaseLogin login = CHAINHALL.server().database().superuser();
        Jdbi.create(login.jdbcUrl(), login.user(), login.password())
                .useHandle(handle -> handle.execute(
                        "UPDATE api_key SET expires_at = now() - interval '1 second' WHERE hash = ?",
                        KeySecret.hash(key)));
    }
}
