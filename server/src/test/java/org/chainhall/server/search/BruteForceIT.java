package org.chainhall.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.chainhall.server.platform.http.JsonMappers;
import org.chainhall.server.search.bruteforce.BruteForceCheck;
import org.chainhall.server.support.ChainhallExtension;
import org.chainhall.server.support.TestDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What search finds and counts against a loop over what {@code GET …/providers} answers. */
class BruteForceIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    private static final long SEED = 2028;
    private static final int COMBINATIONS = 500;
    private static final int PROVIDERS = 200;
    private static final ObjectMapper JSON = JsonMappers.lenient();

    private static TestDirectory directory;

    @BeforeAll
    static void fill() {
        directory = CHAINHALL.newDirectory();
        RandomProfiles profiles = new RandomProfiles(new Random(SEED), LocalDate.now(ZoneOffset.UTC));
        for (int i = 0; i < PROVIDERS; i++) {
            directory
                    .api()
                    .contentType("application/json")
                    .body(JSON.valueToTree(profiles.next()).toString())
                    .post("/providers")
                    .then()
                    .statusCode(201);
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> directory.api().get("/search").then().body("total.value", is(PROVIDERS)));
    }

    /** First without words: from the first few on, the server knows how small the directory is, and counts otherwise. */
    @Test
    void findsAndCountsWhatALoopOverAllProvidersFindsAndCounts() {
        try (BruteForceCheck check = new BruteForceCheck(CHAINHALL.baseUrl(), directory.adminKey(), directory.slug())) {
            assertEqual(check.run(COMBINATIONS, SEED, List.of()));
            assertEqual(check.run(COMBINATIONS, SEED + 1, List.of("Adria", "Kargo", "Hansa")));
        }
    }

    private static void assertEqual(BruteForceCheck.Outcome outcome) {
        assertThat(outcome.differences()).as("seed %d", SEED).isEmpty();
        assertThat(outcome.providers()).isEqualTo(PROVIDERS);
        assertThat(outcome.compared()).isGreaterThan(COMBINATIONS * 9 / 10);
        assertThat(outcome.found()).isGreaterThan(COMBINATIONS / 2);
    }
}
