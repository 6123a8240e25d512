package org.chainhall.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.regex.Pattern;
import org.chainhall.server.support.ChainhallExtension;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    private static RequestSpecification site() {
        return given().baseUri(CHAINHALL.baseUrl().toString());
    }

    private static RequestSpecification admin() {
        return given().baseUri(CHAINHALL.adminUrl().toString());
    }

    @Nested
    class BesideTheApi {
        @Test
        void saysWhatItIs() {
            site().get("/")
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .body("name", is("Chainhall"))
                    .body("version", startsWith("0."))
                    .body("links.docs", is("/docs"));
        }

        @Test
        void servesTheContractInBothForms() {
            String version = site().get("/openapi.json")
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .body("openapi", is("3.0.3"))
                    .extract()
                    .path("info.version");

            site().get("/openapi.yaml")
                    .then()
                    .statusCode(200)
                    .contentType("application/yaml")
                    .body(startsWith("openapi: 3.0.3"))
                    .body(containsString("version: " + version));
        }

        @Test
        void servesThePageAndAllThatItAsksFor() {
            String page = site().get("/docs")
                    .then()
                    .statusCode(200)
                    .contentType(containsString("text/html"))
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .body(containsString("Chainhall"))
                    .body(not(containsString("http://")))
                    .body(not(containsString("https://")))
                    .extract()
                    .asString();

            assertThat(Pattern.compile("(?:src|href)=\"(/[^\"]*)\"")
                            .matcher(page)
                            .results())
                    .isNotEmpty()
                    .allSatisfy(link -> site().get(link.group(1)).then().statusCode(200));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/docs/nothing.js",
                    "/docs/swagger-ui/",
                    "/docs/swagger-ui/nothing",
                    "/assets",
                    "/metrics",
                    "/ready"
                })
        void answersWhatIsNotThereAsAProblem(String path) {
            site().get(path)
                    .then()
                    .statusCode(404)
                    .contentType(equalTo("application/problem+json"))
                    .body("code", is("NOT_FOUND"));
        }
    }

    @Nested
    class ForOperators {
        @Test
        void livesAndIsReady() {
            admin().get("/alive").then().statusCode(200);
            admin().get("/ready").then().statusCode(200).body(is("ok\n"));
        }

        @Test
        void countsRequestsByOperation() {
            site().get("/v1/nothing");

            admin().get("/metrics")
                    .then()
                    .statusCode(200)
                    .contentType(containsString("text/plain"))
                    .body(containsString("chainhall_http_requests_total{operation=\"none\",status=\"404\"}"))
                    .body(containsString("chainhall_http_requests_in_flight"))
                    .body(containsString("chainhall_http_request_seconds_bucket{operation=\"none\",le=\"0.1\"}"))
                    .body(containsString("chainhall_database_connections{state=\"awaited\"}"))
                    .body(containsString("chainhall_build_info{version=\"0."))
                    .body(containsString("jvm_memory_used_bytes"));
        }

        @Test
        void hearsWhatOtherServersChange() {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> admin().get("/metrics")
                            .then()
                            .body(containsString("chainhall_directory_changes_heard 1.0")));
        }
    }
}
