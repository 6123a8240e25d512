package org.chainhall.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.UUID;
import org.chainhall.server.support.ChainhallExtension;
import org.chainhall.server.support.TestDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Similar providers through the whole application. */
class SimilarIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    private static TestDirectory directory;
    private static TestDirectory neighbour;
    private static String adria;
    private static String foreign;

    @BeforeAll
    static void fill() {
        directory = CHAINHALL.newDirectory();
        neighbour = CHAINHALL.newDirectory();
        adria = write(directory, "Adria", "LOG-5010");
        write(directory, "Kvarner", "LOG-5010");
        foreign = write(neighbour, "Foreign", "LOG-5010");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        directory.api().get("/search").then().statusCode(200).body("total.value", is(2)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        neighbour.api().get("/search").then().statusCode(200).body("total.value", is(1)));
    }

    @Test
    void answersCardsOfTheSameDirectory() {
        directory
                .api()
                .get("/providers/" + adria + "/similar")
                .then()
                .statusCode(200)
                .header("Vary", containsString("Accept-Language"))
                .body("items.name", contains("Kvarner"))
                .body("items[0].categories", contains("LOG-5010"))
                .body("items[0].summary", equalTo("Forwarding"))
                .body("items[0].explanation", nullValue())
                .body("limit", is(20));
        neighbour
                .api()
                .get("/providers/" + foreign + "/similar")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void explainsWhatTheyHaveInCommon() {
        directory
                .api()
                .get("/providers/" + adria + "/similar?explain=true&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].explanation.factors.name", hasItem("category:LOG-5010"))
                .body("limit", is(1));
    }

    @Test
    void knowsNoProviderOfAnotherDirectory() {
        String theirs = failure(foreign);

        assertThat(theirs).isEqualTo(failure(UUID.randomUUID().toString()));
    }

    /** Without the request's id. */
    private static String failure(String id) {
        return directory
                .api()
                .get("/providers/" + id + "/similar")
                .then()
                .statusCode(404)
                .extract()
                .asString()
                .replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    private static String write(TestDirectory into, String name, String category) {
        return into.api()
                .contentType("application/json")
                .body("""
                        {"names": [{"text": "%s"}], "summary": {"en": "Forwarding"}, "offerings": [{"category": "%s"}]}
                        """.formatted(name, category))
                .post("/providers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
