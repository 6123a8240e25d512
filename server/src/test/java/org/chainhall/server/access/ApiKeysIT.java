package org.chainhall.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.chainhall.localstack.DatabaseLogin;
import org.chainhall.server.support.ChainhallExtension;
import org.chainhall.server.support.TestDirectory;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    private static final String READER = "{\"name\": \"reader\", \"scopes\": [\"providers:read\"]}";

    private TestDirectory directory;

    @BeforeEach
    void makeDirectory() {
        directory = CHAINHALL.newDirectory();
    }

    @Test
    void showsTheSecretOnce() {
        ValidatableResponse created = create(READER)
                .statusCode(201)
                .header("Location", containsString("/v1/directories/" + directory.slug() + "/api-keys/"))
                .body("secret", matchesPattern("chk_[0-9A-Za-z]{36,}"))
                .body("scopes", contains("providers:read"));
        String secret = created.extract().path("secret");

        directory
                .api()
                .get("/api-keys/" + created.extract().path("id"))
                .then()
                .statusCode(200)
                .body("name", equalTo("reader"))
                .body("hint", equalTo(secret.substring(secret.length() - 4)))
                .body("secret", nullValue())
                .body("expiresAt", nullValue())
                .body("revokedAt", nullValue());
        directory.api().get("/api-keys").then().body("items.secret", contains(nullValue(), nullValue()));
    }

    @Test
    void storesNoSecretAnywhere() {
        String secret = directory
                .api()
                .contentType("application/json")
                .header("Idempotency-Key", "k")
                .body(READER)
                .post("/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");

        assertThat(contentsOfAllTables()).isNotEmpty().noneMatch(row -> row.contains(secret));
    }

    @Test
    void opensWhatItsScopesSayAndNoMore() {
        String reader = create(READER).extract().path("secret");

        directory.as(reader).get("/providers").then().statusCode(200);
        directory
                .as(reader)
                .contentType("application/json")
                .body("{\"names\": [{\"text\": \"A\"}]}")
                .post("/providers")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"))
                .body("detail", containsString("providers:write"));
        directory.as(reader).get("/api-keys").then().statusCode(403).body("detail", containsString("directory:admin"));
    }

    @Test
    void isRefusedFromTheNextRequestOnWhenRevoked() {
        ValidatableResponse created = create(READER);
        String secret = created.extract().path("secret");
        String key = "/api-keys/" + created.extract().path("id");
        directory.as(secret).get("/providers").then().statusCode(200);

        directory.api().delete(key).then().statusCode(204);

        directory.as(secret).get("/providers").then().statusCode(401);
        String revokedAt = directory
                .api()
                .get(key)
                .then()
                .body("revokedAt", notNullValue())
                .extract()
                .path("revokedAt");
        directory.api().delete(key).then().statusCode(204);
        directory.api().get(key).then().body("revokedAt", equalTo(revokedAt));
    }

    @Test
    void isRefusedFromItsExpiryOn() {
        Instant expiry = Instant.now().plusSeconds(2);
        String secret = create(
                        "{\"name\": \"guest\", \"scopes\": [\"providers:read\"], \"expiresAt\": \"" + expiry + "\"}")
                .statusCode(201)
                .extract()
                .path("secret");

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> directory.as(secret).get("/providers").statusCode() == 401);
        assertThat(Instant.now()).isAfterOrEqualTo(expiry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01T00:00:00Z", "0001-01-01T00:00:00Z"})
    void refusesAnExpiryInThePast(String expiry) {
        create("{\"name\": \"late\", \"scopes\": [\"providers:read\"], \"expiresAt\": \"" + expiry + "\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/expiresAt"));

        directory.api().get("/api-keys").then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \"a\", \"scopes\": []}",
                "{\"name\": \"a\", \"scopes\": [\"operator\"]}",
                "{\"name\": \"a\", \"scopes\": [null]}",
                "{\"name\": \"\", \"scopes\": [\"providers:read\"]}",
                "{\"name\": \"a\", \"scopes\": [\"providers:read\"], \"expiresAt\": \"tomorrow\"}"
            })
    void refusesWhatTheContractDoesNotHave(String draft) {
        create(draft).statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
    }

    @Test
    void saysThatARepeatedCreationWasDone() {
        creation("k").statusCode(201);

        creation("k").statusCode(409).body("code", equalTo("SECRET_ALREADY_SHOWN"));

        directory.api().get("/api-keys").then().body("items", hasSize(2));
    }

    @Test
    void listsInTheOrderOfCreation() {
        Set<String> made = new HashSet<>();
        for (int n = 0; n < 5; n++) {
            made.add(create(READER).extract().path("id"));
        }

        List<String> met = new ArrayList<>();
        String cursor = null;
        do {
            var page = directory
                    .api()
                    .queryParam("limit", 2)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/api-keys");
            met.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);

        assertThat(met).isSorted().doesNotHaveDuplicates().hasSize(6).containsAll(made);
    }

    @Test
    void belongsToItsDirectoryAlone() {
        TestDirectory other = CHAINHALL.newDirectory();
        String theirs = other.api().get("/api-keys").path("items[0].id");

        directory.api().get("/api-keys/" + theirs).then().statusCode(404);
        directory.api().delete("/api-keys/" + theirs).then().statusCode(404);

        other.api().get("/api-keys/" + theirs).then().statusCode(200).body("revokedAt", nullValue());
        directory.api().get("/api-keys").then().body("items.id", not(contains(theirs)));
    }

    private ValidatableResponse create(String draft) {
        return directory
                .api()
                .contentType("application/json")
                .body(draft)
                .post("/api-keys")
                .then();
    }

    private ValidatableResponse creation(String idempotencyKey) {
        return directory
                .api()
                .contentType("application/json")
                .header("Idempotency-Key", idempotencyKey)
                .body(READER)
                .post("/api-keys")
                .then();
    }

    private static List<String> contentsOfAllTables() {
        DatabaseLogin login = CHAINHALL.server().database().superuser();
        return Jdbi.create(login.jdbcUrl(), login.user(), login.password())
                .withHandle(handle -> handle
                        .createQuery(
                                "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'")
                        .mapTo(String.class)
                        .stream()
                        .map(table -> handle.createQuery("SELECT coalesce(string_agg(t::text, ' '), '') FROM <table> t")
                                .define("table", table)
                                .mapTo(String.class)
                                .one())
                        .toList());
    }
}
