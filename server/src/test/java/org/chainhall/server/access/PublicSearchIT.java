package org.chainhall.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.chainhall.server.support.ChainhallExtension;
import org.chainhall.server.support.TestConfiguration;
import org.chainhall.server.support.TestDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The one operation that may need no key; whatever the index says, nobody is turned away from an open directory. */
class PublicSearchIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    private TestDirectory open;
    private TestDirectory closed;

    @BeforeEach
    void openOneDirectory() {
        open = CHAINHALL.newDirectory();
        closed = CHAINHALL.newDirectory();
        open.api()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"publicSearch\": true}")
                .patch()
                .then()
                .statusCode(200);
    }

    @Test
    void letsAnyoneInWhereSearchIsPublic() {
        assertThat(search(CHAINHALL.anonymous(), open.slug())).isEqualTo(200);
        assertThat(search(CHAINHALL.as(open.adminKey()), open.slug())).isEqualTo(200);
        assertThat(search(CHAINHALL.as(closed.adminKey()), open.slug())).isEqualTo(200);
        assertThat(search(CHAINHALL.as(keyOf(open, "imports:write")), open.slug()))
                .isEqualTo(200);
        assertThat(search(CHAINHALL.as(TestConfiguration.OPERATOR_KEY), open.slug()))
                .isEqualTo(200);
    }

    @Test
    void refusesAKeyThatIsNoneEvenThere() {
        assertThat(search(CHAINHALL.as("chk_wrong"), open.slug())).isEqualTo(401);
    }

    @Test
    void asksForAKeyElsewhereWhetherThereIsADirectoryOrNot() {
        assertThat(search(CHAINHALL.anonymous(), closed.slug())).isEqualTo(401);
        assertThat(search(CHAINHALL.anonymous(), "no-such-directory")).isEqualTo(401);
        assertThat(search(CHAINHALL.as(open.adminKey()), closed.slug())).isEqualTo(404);
        assertThat(search(CHAINHALL.as(keyOf(closed, "imports:write")), closed.slug()))
                .isEqualTo(403);
    }

    private static int search(RequestSpecification request, String directory) {
        return request.get("/directories/" + directory + "/search").statusCode();
    }

    private static String keyOf(TestDirectory directory, String scope) {
        return directory
                .api()
                .contentType("application/json")
                .body(Map.of("name", "test", "scopes", List.of(scope)))
                .post("/api-keys")
                .path("secret");
    }
}
