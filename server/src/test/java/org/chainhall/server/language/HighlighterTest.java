package org.chainhall.server.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlighterTest {
    private static final TextAnalysis ANALYSIS = new TextAnalysis();
    private static final Highlighter HIGHLIGHTER = new Highlighter(ANALYSIS);
    private static final String NO_ASCII = " \u2026";
    private static final List<String> BETWEEN = List.of(" ", "-", ". ", ".", "_", "'", " & ", "/", "\"", "");
    private static final List<String> WORDS = List.of(
            "Mueller",
            "Moeller",
            "Oezil",
            "Ozil",
            "Aerzte",
            "Michael",
            "A",
            "P",
            "J.P",
            "d.o.o",
            "O'Neill",
            "oneill",
            "Docu",
            "Sign",
            "DocuSign",
            "a",
            "X",
            "ISO",
            "9001",
            "3.14",
            "42",
            "warehouse",
            "WAREHOUSING",
            "running",
            "ties",
            "dying",
            "companies",
            "skies",
            "generous",
            "y",
            "youth",
            "Ogrlin",
            "Burjak",
            "ogrlinburjak",
            "banco",
            "bancos",
            "almacenes",
            "entrepots",
            "navires",
            "Lagerhaus",
            "Lager",
            "to",
            "de",
            "the",
            "Kornatel",
            "Danish",
            "denmark",
            "die",
            "tying",
            "tie",
            "Rijeka",
            "reka",
            "Djakovo",
            "shipping");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            insurance companies | Insurance for a small company           | <mark>Insurance</mark> for a small <mark>company</mark>
            warehouse           | Warehousing in Lyon                     | <mark>Warehousing</mark> in Lyon
            zurich              | Zürich Versicherung                     | <mark>Zürich</mark> Versicherung
            mueller             | Karl Müller                             | Karl <mark>Müller</mark>
            mueller             | KARL MÜLLER                             | KARL <mark>MÜLLER</mark>
            müller              | Karl Mueller                            | Karl <mark>Mueller</mark>
            sberbank            | Сбербанк России                         | <mark>Сбербанк</mark> России
            Сбербанк            | Sberbank of Russia                      | <mark>Sberbank</mark> of Russia
            склад               | Наши склады                             | Наши <mark>склады</mark>
            银行                 | 中国工商银行股份有限公司                      | 中国工商<mark>银行</mark>股份有限公司
            中国银行              | 中国银行                                  | <mark>中国银行</mark>
            银                   | 银行                                     | <mark>银</mark>行
            zhongguo yinhang    | 中国工商银行                               | <mark>中国</mark>工商<mark>银行</mark>
            chongqing           | 重庆长安                                  | <mark>重庆</mark>长安
            mizuho              | みずほ銀行                                 | <mark>みずほ</mark>銀行
            booking             | Booking.com B.V.                        | <mark>Booking</mark>.com B.V.
            jp morgan           | J.P. Morgan                             | <mark>J.P</mark>. <mark>Morgan</mark>
            oneil               | O'Neil & Sons                           | <mark>O&#39;Neil</mark> &amp; Sons
            docu sign           | DocuSign Inc                            | <mark>DocuSign</mark> Inc
            docusign            | Docu Sign Inc                           | <mark>Docu Sign</mark> Inc
            strasse             | an der Straße 5                         | an der <mark>Straße</mark> 5
            finance             | ﬁnance, too                             | <mark>ﬁnance</mark>, too
            cafe                | cafe\u0301s                             | <mark>cafe\u0301s</mark>
            국민                  | KB 국민은행                               | KB <mark>국민</mark>은행
            fret                | <b>fret</b> "a" > b                     | &lt;b&gt;<mark>fret</mark>&lt;/b&gt; &quot;a&quot; &gt; b
            """)
    void marksWhatTheQueryFinds(String query, String text, String html) {
        assertThat(mark(text, ANALYSIS.query(query), Set.of(), Optional.empty()))
                .contains(html);
    }

    @Test
    void marksCorrectionsSynonymsAndBeginnings() {
        QueryText query = ANALYSIS.query("insurence log");

        assertThat(mark("Insurance, 保险公司 and Logistics", query, Set.of("insurance", "保险"), Optional.of("log")))
                .contains("<mark>Insurance</mark>, <mark>保险</mark>公司 and <mark>Logistics</mark>");
    }

    @Test
    void findsNothingInOtherTexts() {
        QueryText query = ANALYSIS.query("insurance");

        assertThat(mark("Freight & more", query, Set.of(), Optional.empty())).isEmpty();
        assertThat(mark("", query, Set.of(), Optional.empty())).isEmpty();
        assertThat(mark("Freight", ANALYSIS.query("+"), Set.of(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void doesNotReadSmallWordsAsSyllables() {
        assertThat(mark("得到", ANALYSIS.query("banco de lima"), Set.of(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void changesNothingOfARandomTextButTheMarks() {
        Random random = new Random(42);
        int marked = 0;
        for (int run = 0; run < 3_000; run++) {
            String text = RandomTexts.next(random);
            QueryText query = ANALYSIS.query(RandomTexts.next(random) + " " + RandomTexts.part(random, text));
            String last = RandomTexts.part(random, text);
            Optional<String> html = mark(text, query, Set.of(last), Optional.of(ANALYSIS.exact(last)));

            if (html.isPresent()) {
                marked++;
                String escaped = html.get().replace("<mark>", "").replace("</mark>", "");
                assertThat(escaped).as(text).doesNotContain("<", ">", "\"", "'");
                assertThat(unescaped(escaped)).isEqualTo(text);
                assertThat(html.get()).doesNotContain("</mark><mark>", "<mark></mark>");
            }
        }
        assertThat(marked).isGreaterThan(500);
    }

    /** Only of texts in ASCII a glance tells that nothing is to be marked; behind one that is not, all is looked at. */
    @Test
    void missesNothingAtAGlance() {
        Random random = new Random(42);
        int marked = 0;
        for (int run = 0; run < 20_000; run++) {
            String text = Stream.generate(() -> word(random) + BETWEEN.get(random.nextInt(BETWEEN.size())))
                    .limit(1 + random.nextInt(5))
                    .collect(Collectors.joining());
            QueryText query =
                    ANALYSIS.query(random.nextBoolean() ? word(random) + " " + word(random) : part(random, text));
            Optional<String> last = Optional.of(ANALYSIS.exact(part(random, word(random))));
            Set<String> corrected = random.nextBoolean() ? Set.of(ANALYSIS.exact(word(random))) : Set.of();

            Optional<String> html = mark(text, query, corrected, last);

            assertThat(html.map(found -> found + NO_ASCII))
                    .as("%s, %s, %s in %s", query.text(), corrected, last, text)
                    .isEqualTo(mark(text + NO_ASCII, query, corrected, last));
            marked += html.isPresent() ? 1 : 0;
        }
        assertThat(marked).isBetween(2_000, 18_000);
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static String part(Random random, String text) {
        int start = random.nextInt(text.length());
        return text.substring(start, Math.min(text.length(), start + 1 + random.nextInt(9)));
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static Optional<String> mark(
            String text, QueryText query, Set<String> extraWords, Optional<String> prefix) {
        return HIGHLIGHTER.marking(query, extraWords, prefix).apply(text);
    }
}
