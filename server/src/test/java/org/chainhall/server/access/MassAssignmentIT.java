package org.chainhall.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chainhall.localstack.TestStack;
import org.chainhall.server.support.ChainhallExtension;
import org.chainhall.server.support.TestDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is the server's to say, no caller can: a field of the system in a body is a fault, and nothing is stored. */
class MassAssignmentIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    private static final List<String> SYSTEM_FIELDS = List.of(
            "id",
            "directory",
            "directoryId",
            "version",
            "createdAt",
            "updatedAt",
            "tokenKey",
            "hash",
            "hint",
            "secret",
            "revokedAt",
            "verified",
            "owner",
            "displayName",
            "profile");

    private static TestDirectory directory;

    @BeforeAll
    static void makeDirectory() {
        directory = CHAINHALL.newDirectory();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                        Arguments.of("/directories/%s/providers", Map.of("names", List.of(Map.of("text", "A")))),
                        Arguments.of(
                                "/directories/%s/api-keys", Map.of("name", "a", "scopes", List.of("providers:read"))),
                        Arguments.of("/directories", Map.of("slug", "unset", "name", "A", "region", "eu")))
                .flatMap(
                        call -> SYSTEM_FIELDS.stream().map(field -> Arguments.of(call.get()[0], call.get()[1], field)));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("bodies")
    void refusesFieldsOfTheSystem(String path, Map<String, Object> body, String field) {
        Map<String, Object> more = new HashMap<>(body);
        more.computeIfPresent("slug", (name, unset) -> TestStack.uniqueName("d").replace('_', '-'));
        more.put(field, "1");
        List<Object> before = ids();

        Response response =
                CHAINHALL.operator().contentType("application/json").body(more).post(path.formatted(directory.slug()));

        response.then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/" + field))
                .body("errors.code", hasItem("UNKNOWN_FIELD"));
        assertThat(ids()).isEqualTo(before);
        if (more.containsKey("slug")) {
            CHAINHALL.operator().get("/directories/" + more.get("slug")).then().statusCode(404);
        }
    }

    private static List<Object> ids() {
        return Stream.of("/providers", "/api-keys")
                .flatMap(path -> directory.api().get(path).<List<Object>>path("items.id").stream())
                .toList();
    }
}
