package org.chainhall.server.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextAnalysisTest {
    private final TextAnalysis analysis = new TextAnalysis();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Müller & Söhne, Straße 5      | muller sohne strasse 5
            ŁÓDŹ Ørsted Đuro Æther        | lodz orsted duro aether
            İstanbul ISPARTA ıslak        | istanbul isparta islak
            Nguyễn Văn Đức                | nguyen van duc
            ＡＢＣ１２３ ﬁnance Ⅷ            | abc123 finance viii
            O'Neill O’Neill OʼNeill       | oneill oneill oneill
            d.o.o. S.p.A. J.P. Morgan S:t | doo spa jp morgan st
            booking.com foo_bar e-mail    | booking com foo bar e mail
            AT&T 3.14 1,000 A4            | at t 3 14 1 000 a4
            Сбербанк России Ёлка          | сбербанк россии елка
            Τράπεζα ΟΔΟΣ οδός             | τραπεζα οδοσ οδοσ
            البنك الأهلي بـــنك مُحَمَّد ١٢٣      | البنك الاهلي بنك محمد 123
            שָׁלוֹם צה״ל צה"ל              | שלום צהל צהל
            भारतीय बैंक                    | भारतीय बैंक
            Ամերիաբանկ                    | ամերիաբանկ
            ธนาคารกรุงเทพ                  | ธนาคาร กรุงเทพ
            🚢 ship❤️ 👨‍👩‍👧                  | ship
            """)
    void foldsAndSplitsTheSameForTheIndexAndTheQuery(String text, String tokens) {
        List<String> expected = List.of(tokens.split(" "));

        assertThat(analysis.indexTokens(text)).isEqualTo(expected);
        assertThat(analysis.queryTokens(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            中国银行   | 中 中国 国 国银 银 银行 行 | 中国 国银 银行
            中国 银行  | 中 中国 国 银 银行 行      | 中国 银行
            KB국민은행 | kb 국 국민 민 민은 은 은행 행 | kb 국민 민은 은행
            みずほ     | み みす す すほ ほ          | みす すほ
            ﾐｽﾞﾎ      | ミ ミス ス スホ ホ          | ミス スホ
            快递A股    | 快 快递 递 a 股            | 快递 a 股
            行        | 行                       | 行
            """)
    void makesBigramsOfChineseJapaneseAndKorean(String text, String indexed, String asked) {
        assertThat(analysis.indexTokens(text)).containsExactly(indexed.split(" "));
        assertThat(analysis.queryTokens(text)).containsExactly(asked.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Docu Sign, Inc. | docusigninc
            DocuSign INC    | docusigninc
            Müller          | muller
            中国 银行        | 中国银行
            C3.ai           | c3ai
            """)
    void gluesAWholeName(String name, String exact) {
        assertThat(analysis.exact(name)).isEqualTo(exact);
    }

    @Test
    void hasNoExactFormOfANameWithoutLetters() {
        assertThat(analysis.exact("!!! 🚢")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ärzte-Bank  | arzte bank
            (arzte) bank | arzte bank
            !!!          | !!!
            """)
    void ordersByFoldedWords(String name, String key) {
        assertThat(analysis.sortKey(name)).isEqualTo(key);
    }

    @Test
    void cutsTokensAtSixtyFourCodePoints() {
        String astral = "\ud835\udc9c"; // a letter that folds to "a"
        String gothic = "\ud800\udf30"; // one that does not, in two UTF-16 units

        assertThat(analysis.indexTokens("a".repeat(200)).getFirst()).hasSize(64);
        assertThat(analysis.indexTokens(astral.repeat(70)).getFirst()).isEqualTo("a".repeat(64));
        assertThat(analysis.indexTokens(gothic.repeat(70)).getFirst()).isEqualTo(gothic.repeat(64));
    }

    static Stream<Arguments> strangeTexts() {
        return Stream.of(
                arguments("nothing", ""),
                arguments("blank", " \t\r\n\u3000"),
                arguments("operators", "+-*/?!\"()[]{}~^:\\ AND OR NOT"),
                arguments("control characters", "a\u0000b\u0007\u001b[31mc\u009f"),
                arguments("direction marks", "\u200f\u202eabc\u202c\u2066x\u2069"),
                arguments("lone surrogates", "\ud800 x\udc00y"),
                arguments("unassigned and private", "\u0378\ue000\ufffe\udbff\udfff"),
                arguments("hangul filler", "\u3164\u115f\u1160"),
                arguments("one letter with a thousand accents", "e" + "\u0301".repeat(1000)),
                arguments("a ligature that is a sentence", "\ufdfa".repeat(300)),
                arguments("ten thousand letters", "x".repeat(10_000)),
                arguments("ten thousand ideographs", "银".repeat(10_000)),
                arguments("ten thousand emoji", "👨‍👩‍👧".repeat(1_250)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangeTexts")
    void neverFailsAndMakesNothingButWords(String description, String text) {
        assertThat(analysis.indexTokens(text)).allSatisfy(TextAnalysisTest::isAWord);
        assertThat(analysis.queryTokens(text)).allSatisfy(TextAnalysisTest::isAWord);
        assertThat(analysis.exact(text).codePoints()).noneMatch(Character::isWhitespace);
    }

    @Test
    void neverFailsOnRandomCodePoints() {
        Random random = new Random(42);
        for (int run = 0; run < 2_000; run++) {
            String text = random.ints(30, 0, random.nextBoolean() ? 0x3000 : 0x110000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertThat(analysis.indexTokens(text)).as(text).allSatisfy(TextAnalysisTest::isAWord);
            assertThat(analysis.indexTokens(text)).as(text).containsAll(analysis.queryTokens(text));
        }
    }

    @Test
    void givesEachThreadItsOwnTokens() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> answers = IntStream.range(0, 500)
                    .mapToObj(i -> threads.submit(() -> analysis.indexTokens("Kargo " + i + " Straße")))
                    .toList();

            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).containsExactly("kargo", String.valueOf(i), "strasse");
            }
        }
    }

    private static void isAWord(String token) {
        assertThat(token.codePointCount(0, token.length())).isBetween(1, 64);
        assertThat(token.codePoints()).noneMatch(Character::isWhitespace).noneMatch(codePoint -> codePoint == '.');
        assertThat(token.codePoints()).anyMatch(Folding::isLetterOrDigit);
    }
}
