package org.chainhall.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainhall.server.search.oddtexts.OddTexts;
import org.chainhall.server.support.ChainhallExtension;
import org.chainhall.server.support.TestDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed, search and suggestions answer it, or say what is wrong with it. */
class BadInputIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    private static final List<String> PATHS = List.of("/search", "/suggestions");

    private static TestDirectory directory;

    @BeforeAll
    static void fill() {
        directory = CHAINHALL.newDirectory();
        write(directory, Map.of("names", List.of(Map.of("text", "Adria Kargo d.o.o."))));
        awaitTotal(directory, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "*",
                "?",
                "\"",
                "AND OR NOT",
                "+a -b (c",
                "field:value",
                "_id:*",
                "/.*/",
                "\\",
                "a~2^5",
                "a* *a ?a",
                "[a TO z]",
                "{\"match_all\":{}}",
                "${jndi:ldap://x}",
                "🚢⚓️👨‍👩‍👧",
                "🇭🇷",
                "\u202eabc\u202c",
                "שלום",
                "\u0001\u0007\u001b",
                "\ud835\udc9c",
                "%%%",
                "<script>",
                "'; DROP TABLE provider; --",
                "ﷺﷺﷺ",
                "a.b k7xq.adria",
                "adria*2 adria+ @HR",
                "a b c d e f g h i j k l m n o p q r s t u v w x y z 1 2 3 4 5 6 7 8 9 0",
                "аб вг де жз ик лм но пр ст уф хц чш щэ юя аг бе",
                "货运银行联合上海一丁七万丈三上下不与中国进出口"
            })
    void answersAnyText(String q) {
        for (String path : PATHS) {
            directory.api().queryParam("q", q).get(path).then().statusCode(200);
        }
    }

    /** Halves of characters, bytes that begin none, bytes of none, and zero, which are in no text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%ED%A0%80",
                "%ED%B0%80x",
                "a%ED%A0%BD%20b",
                "%FF",
                "%C0%80",
                "%F5%80%80%80",
                "%E4%B8",
                "%00",
                "%0D%0A"
            })
    void answersBytesThatAreNoText(String encoded) {
        for (String path : PATHS) {
            directory
                    .api()
                    .urlEncodingEnabled(false)
                    .get(path + "?q=" + encoded)
                    .then()
                    .statusCode(anyOf(is(200), is(400)));
        }
    }

    @Test
    void answersTextsOfRandomCharactersUpToTheLimit() {
        OddTexts texts = new OddTexts(5);
        for (int i = 0; i < 40; i++) {
            String q = texts.next();
            for (String path : PATHS) {
                directory.api().queryParam("q", q).get(path).then().statusCode(anyOf(is(200), is(400)));
            }
        }
    }

    @Test
    void refusesWhatIsLongerThanTheLimit() {
        OddTexts texts = new OddTexts(6);
        for (int length : new int[] {OddTexts.LONGEST + 1, 2 * OddTexts.LONGEST}) {
            for (String path : PATHS) {
                directory
                        .api()
                        .queryParam("q", texts.next() + "x".repeat(length))
                        .get(path)
                        .then()
                        .statusCode(400)
                        .body("code", is("VALIDATION_FAILED"));
            }
        }
    }

    /** The cursor carries all that each of the words may have been meant for, in the script with the longest bytes. */
    @Test
    void goesOnToEachPageOfAsManyMisspeltWordsAsCount() {
        TestDirectory crowded = CHAINHALL.newDirectory();
        Random random = new Random(7);
        List<String> words =
                IntStream.range(0, 16).mapToObj(i -> georgian(random)).toList();
        int providers = 12;
        for (int i = 0; i < providers; i++) {
            write(
                    crowded,
                    Map.of(
                            "names",
                            List.of(Map.of("text", similar(random, words))),
                            "summary",
                            Map.of("ka", similar(random, words))));
        }
        awaitTotal(crowded, providers);

        int pages = 0;
        int total;
        String cursor = null;
        List<String> found = new ArrayList<>();
        do {
            RequestSpecification page =
                    crowded.api().queryParam("q", String.join(" ", words)).queryParam("limit", 2);
            JsonPath answer = (cursor == null ? page : page.queryParam("cursor", cursor))
                    .get("/search")
                    .then()
                    .statusCode(200)
                    .body("relaxed", hasItem("typos"))
                    .extract()
                    .jsonPath();
            found.addAll(answer.getList("items.id"));
            cursor = answer.getString("nextCursor");
            total = answer.getInt("total.value");
            pages++;
        } while (cursor != null);

        assertThat(pages).isGreaterThan(1);
        assertThat(found).hasSize(total).doesNotHaveDuplicates();
    }

    /** Eleven letters: sixteen of them and the spaces between are as long as a query can be. */
    private static String georgian(Random random) {
        return random.ints(11, 'ა', 'ჰ' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Each of the words with another letter somewhere behind the first. */
    private static String similar(Random random, List<String> words) {
        return words.stream()
                .map(word -> {
                    StringBuilder similar = new StringBuilder(word);
                    similar.setCharAt(
                            1 + random.nextInt(word.length() - 1),
                            georgian(random).charAt(0));
                    return similar.toString();
                })
                .collect(Collectors.joining(" "));
    }

    private static void write(TestDirectory into, Map<String, Object> profile) {
        into.api()
                .contentType("application/json")
                .body(profile)
                .post("/providers")
                .then()
                .statusCode(201);
    }

    private static void awaitTotal(TestDirectory in, int total) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> in.api().get("/search").then().statusCode(200).body("total.value", is(total)));
    }
}
