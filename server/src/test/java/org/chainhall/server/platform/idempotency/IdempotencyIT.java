package org.chainhall.server.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.chainhall.server.support.ChainhallExtension;
import org.chainhall.server.support.TestDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdempotencyIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    private static final String ADRIA = "{\"externalId\": \"A-1\", \"names\": [{\"text\": \"Adria\"}]}";

    private TestDirectory directory;

    @BeforeEach
    void makeDirectory() {
        directory = CHAINHALL.newDirectory();
    }

    @Test
    void answersARepetitionAsTheFirstTime() {
        Response first = create(directory, "k", ADRIA);
        Response second = create(directory, "k", ADRIA);

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .header("Location", equalTo(first.header("Location")))
                .header("ETag", equalTo(first.header("ETag")));
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void takesTheSameValuesInAnotherOrderForTheSameRequest() {
        create(directory, "k", ADRIA);

        create(directory, "k", "{\"names\": [{\"text\": \"Adria\"}],\n \"externalId\": \"A-1\"}")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"));
    }

    @Test
    void refusesAKeyThatCameWithAnotherBody() {
        create(directory, "k", ADRIA);

        create(directory, "k", "{\"names\": [{\"text\": \"Other\"}]}")
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void storesNothingOfARequestThatFailed() {
        create(directory, "k", "{\"names\": []}").then().statusCode(400);

        create(directory, "k", ADRIA).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void belongsToOneDirectory() {
        String ours = create(directory, "k", ADRIA).path("id");

        create(CHAINHALL.newDirectory(), "k", ADRIA)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .body("id", not(equalTo(ours)));
    }

    @Test
    void makesOneOfFiftyAtOnce() throws Exception {
        List<Response> answers = atOnce(50, () -> create(directory, "k", "{\"names\": [{\"text\": \"Adria\"}]}"));

        List<Response> created =
                answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        assertThat(created)
                .isNotEmpty()
                .extracting(answer -> answer.<String>path("id"))
                .containsOnly(created.getFirst().<String>path("id"));
        assertThat(created)
                .filteredOn(answer -> answer.header("Idempotency-Replayed") == null)
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("IDEMPOTENCY_KEY_IN_USE"));
        directory.api().get("/providers").then().body("items", hasSize(1));
    }

    private static Response create(TestDirectory directory, String key, String body) {
        return directory
                .api()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/providers");
    }

    private static List<Response> atOnce(int times, Callable<Response> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<Response>> futures = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(n -> call).toList());
            return futures.stream().map(Future::resultNow).toList();
        }
    }
}
