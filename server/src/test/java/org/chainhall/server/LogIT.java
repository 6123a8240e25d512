package org.chainhall.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chainhall.server.support.ChainhallExtension;
import org.chainhall.server.support.TestConfiguration;
import org.chainhall.server.support.TestDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LogIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = ChainhallExtension.alone();

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void hasOneLineForEachRequest() throws IOException {
        TestDirectory directory = CHAINHALL.newDirectory();
        directory.api().header("X-Request-Id", "log-of-a-list").get("/providers");
        directory
                .api()
                .header("X-Request-Id", "log-of-a-fault")
                .queryParam("limit", "x")
                .get("/providers");

        JsonNode list = request("log-of-a-list");
        assertThat(list.path("method").asText()).isEqualTo("GET");
        assertThat(list.path("operation").asText()).isEqualTo("listProviders");
        assertThat(list.path("status").asInt()).isEqualTo(200);
        assertThat(list.path("ms").asText()).matches("\\d+");
        assertThat(list.path("caller").asText()).isNotEmpty().doesNotContain(directory.adminKey());
        assertThat(request("log-of-a-fault").path("problem").asText()).isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void neverHoldsAKey() throws IOException {
        TestDirectory directory = CHAINHALL.newDirectory();
        String wrong = "ch_a_wrong_key_that_somebody_sent";
        directory
                .api()
                .contentType("application/json")
                .body(Map.of("name", "key", "scopes", List.of("search:read")))
                .post("/api-keys");
        directory.as(wrong).get("/providers");
        directory.api().queryParam("key", directory.adminKey()).get("/providers");
        given().baseUri(CHAINHALL.baseUrl().toString())
                .header("Authorization", "Basic " + wrong)
                .header("X-Request-Id", "last-of-the-keys")
                .get("/v1/regions");
        request("last-of-the-keys");

        assertThat(Files.readString(CHAINHALL.server().log()))
                .doesNotContain(directory.adminKey(), wrong, TestConfiguration.OPERATOR_KEY);
    }

    @Test
    void cannotBeGivenLines() throws IOException {
        given().baseUri(CHAINHALL.baseUrl().toString())
                .urlEncodingEnabled(false)
                .get("/v1/regions%0d%0a%7b%22level%22:%22ERROR%22%7d");
        given().baseUri(CHAINHALL.baseUrl().toString())
                .header("X-Request-Id", "last-of-the-lines")
                .get("/v1/regions");
        request("last-of-the-lines");

        assertThat(Files.readAllLines(CHAINHALL.server().log()))
                .allSatisfy(
                        line -> assertThat(json.readTree(line).path("timestamp").isMissingNode())
                                .isFalse());
    }

    /** The line that says how a request ended; it is written after the answer. */
    private JsonNode request(String id) throws IOException {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> Files.readAllLines(CHAINHALL.server().log()).stream()
                                .filter(line -> line.contains("org.chainhall.requests") && line.contains(id))
                                .map(this::read)
                                .toList(),
                        lines -> !lines.isEmpty())
                .getFirst();
    }

    private JsonNode read(String line) {
        try {
            return json.readTree(line);
        } catch (IOException e) {
            throw new IllegalStateException(line, e);
        }
    }
}
