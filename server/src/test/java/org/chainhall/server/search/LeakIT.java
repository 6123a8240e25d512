package org.chainhall.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.server.platform.http.JsonMappers;
import org.chainhall.server.support.ChainhallExtension;
import org.chainhall.server.support.TestDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two directories with nothing in common, asked by who knows both: what is answered, be it a result or a problem, has no
 * word, name, code, label or id of the other one, byte by byte.
 */
class LeakIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    private static final long SEED = 2027;
    private static final int QUERIES = 400;
    private static final int PROVIDERS = 40;
    private static final ObjectMapper JSON = JsonMappers.lenient();

    private static Side ours;
    private static Side theirs;

    @BeforeAll
    static void fill() {
        ours = Side.filled(Vocabulary.OURS, 1);
        theirs = Side.filled(Vocabulary.THEIRS, 2);
        ours.awaitAll();
        theirs.awaitAll();
    }

    @Test
    void answersNothingOfTheOtherDirectory() {
        Random random = new Random(SEED);
        int found = 0;
        for (int i = 0; i < QUERIES; i++) {
            Side asked = random.nextBoolean() ? ours : theirs;
            Side other = asked == ours ? theirs : ours;
            RandomQuery query =
                    RandomQuery.of(random, asked.words(), asked.profiles(), other.words(), other.profiles());

            Response answer = ask(random, asked, query);

            assertThat(answer.statusCode())
                    .as("seed %d, query %d: %s", SEED, i, query)
                    .isEqualTo(200);
            assertThat(leaked(answer, other))
                    .as("seed %d, query %d: %s answers%n%s", SEED, i, query, answer.asString())
                    .isEmpty();
            found += answer.asString().contains(asked.words().register()) ? 1 : 0;
        }
        assertThat(found).isGreaterThan(QUERIES / 10);
    }

    @Test
    void likensAndComparesNothingOfTheOtherDirectory() {
        for (int i = 0; i < 20; i++) {
            Response similar = ours.api().get("/providers/" + ours.ids().get(i) + "/similar?explain=true&limit=100");
            Response comparison = ours.api()
                    .queryParam("ids", ours.ids().get(i), ours.ids().get(i + 1))
                    .get("/comparisons");

            assertThat(List.of(similar, comparison)).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(leaked(answer, theirs)).isEmpty();
            });
        }
    }

    /** A problem of a foreign id is that of an id that never was; one of a wrong request tells nothing but its own. */
    @Test
    void failsAlikeForWhatIsForeignAndWhatNeverWas() {
        String foreign = theirs.ids().getFirst();
        String never = UUID.randomUUID().toString();
        String own = ours.ids().getFirst();
        for (String path : List.of("/providers/%s", "/providers/%s/similar", "/comparisons?ids=" + own + "&ids=%s")) {
            Response one = ours.api().get(path.formatted(foreign));
            Response other = ours.api().get(path.formatted(never));

            assertThat(one.statusCode()).as(path).isEqualTo(404);
            assertThat(withoutRequest(one)).as(path).isEqualTo(withoutRequest(other));
        }
        String cursor = theirs.api().get("/search?limit=1").path("nextCursor");
        Response walked = ours.api().queryParam("cursor", cursor).get("/search?limit=1");
        Response wrong = ours.api().get("/search?category=FINX&serves=XX&near=nowhere");
        assertThat(List.of(walked, wrong)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(leaked(answer, theirs)).isEmpty();
        });
    }

    private static Response ask(Random random, Side asked, RandomQuery query) {
        RequestSpecification request =
                asked.api().header("Accept-Language", Vocabulary.one(random, List.of("en", "de", "zh", "ru")));
        query.text().ifPresent(text -> request.queryParam("q", text));
        if (query.text().isPresent() && random.nextInt(4) == 0) {
            return request.get("/suggestions");
        }
        query.codes().forEach((facet, codes) -> request.queryParam(facet.parameter(), codes));
        query.facets().forEach(facet -> request.queryParam("facets", facet.parameter()));
        return request.queryParam("limit", 5).get("/search");
    }

    /** What of the other directory is in the answer; with ids, that is all that makes it up. */
    private static List<String> leaked(Response answer, Side other) {
        String text = answer.asString().toLowerCase(Locale.ROOT);
        return Stream.of(
                        other.words().words(),
                        other.ids(),
                        other.codes(),
                        List.of(other.words().register() + "-"))
                .flatMap(List::stream)
                .filter(thing -> text.contains(thing.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static String withoutRequest(Response answer) {
        return answer.asString().replaceAll("\"requestId\":\"[^\"]*\"", "").replaceAll("[0-9a-f-]{36}", "ID");
    }

    /** A directory and what is in it. */
    private record Side(TestDirectory directory, Vocabulary words, List<ProviderProfile> profiles, List<String> ids) {
        static Side filled(Vocabulary words, long seed) {
            Side side = new Side(CHAINHALL.newDirectory(), words, new ArrayList<>(), new ArrayList<>());
            Random random = new Random(seed);
            for (int i = 0; i < PROVIDERS; i++) {
                ProviderProfile profile = words.profile(random);
                side.profiles.add(profile);
                side.ids.add(side.api()
                        .contentType("application/json")
                        .body(JSON.valueToTree(profile).toString())
                        .put("/providers/by-external-id/" + words.externalId(i))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
            }
            return side;
        }

        RequestSpecification api() {
            return directory.api();
        }

        /** As JSON has them; the short ones are parts of too many words. */
        List<String> codes() {
            return Stream.of(Facet.CATEGORY, Facet.CHAIN, Facet.CREDENTIAL)
                    .flatMap(facet -> words.codes(facet).stream())
                    .map(code -> '"' + code + '"')
                    .toList();
        }

        void awaitAll() {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> api().get("/search").then().body("total.value", is(PROVIDERS)));
        }
    }
}
