package org.chainhall.server.language;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTextTest {
    private static final TextAnalysis ANALYSIS = new TextAnalysis();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            adria kargo d.o.o       | doo
            Müller & Söhne GmbH     | gmbh
            the bank of china       | the of
            firma sp. z o.o.        | sp z oo
            raiffeisenbank a        | ''
            工商银行股份有限公司        | 行股 股份 份有 有限 限公 公司
            ltd                     | ''
            the ltd                 | ''
            """)
    void needsNoLegalFormsAndArticlesUnlessThereIsNothingElse(String query, String optional) {
        assertThat(ANALYSIS.query(query).words().stream()
                        .filter(QueryWord::isOptional)
                        .map(QueryWord::word)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(optional);
    }

    @Test
    void keepsSixteenDistinctWords() {
        String query = IntStream.range(0, 40).mapToObj(i -> "w" + i / 2).collect(Collectors.joining(" "));

        assertThat(ANALYSIS.query(query).words())
                .extracting(QueryWord::word)
                .containsExactlyElementsOf(
                        IntStream.range(0, 16).mapToObj(i -> "w" + i).toList());
    }

    @Test
    void tellsWhereItsWordsStand() {
        String query = "“Ｍüller’s” booking.com/STRASSE.de 中国银行";

        assertThat(ANALYSIS.query(query).words())
                .extracting(word -> word.word() + "=" + query.substring(word.start(), word.end()))
                .containsExactly(
                        "mullers=Ｍüller’s",
                        "booking=booking",
                        "com=com",
                        "strasse=STRASSE",
                        "de=de",
                        "中国=中国",
                        "国银=国银",
                        "银行=银行");
    }

    @Test
    void findsThePlaceOfAPartThatFoldingMadeLonger() {
        String query = "Straße.de";

        assertThat(ANALYSIS.query(query).words())
                .extracting(word -> word.word() + "=" + query.substring(word.start(), word.end()))
                .containsExactly("strasse=Straße", "de=de");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Сбербанк Europe | sberbankeurope | sberbank europe
            中国银行         | zhongguoyinhang | zhongguo guoyin yinhang
            Müller          | muller          | muller
            """)
    void spellsItsWordsInLatinLetters(String query, String whole, String words) {
        QueryText asked = ANALYSIS.query(query);

        assertThat(asked.exactLatin()).isEqualTo(whole);
        assertThat(asked.words()).extracting(QueryWord::latin).containsExactly(words.split(" "));
    }

    @Test
    void knowsNumbersAndCjk() {
        Map<String, QueryWord> words = ANALYSIS.query("A4 kargo ١٢ 银行").words().stream()
                .collect(Collectors.toMap(QueryWord::word, word -> word));

        assertThat(requireNonNull(words.get("a4")).hasDigits()).isTrue();
        assertThat(requireNonNull(words.get("12")).hasDigits()).isTrue();
        assertThat(requireNonNull(words.get("kargo")).hasDigits()).isFalse();
        assertThat(requireNonNull(words.get("银行")).isCjk()).isTrue();
        assertThat(requireNonNull(words.get("kargo")).isCjk()).isFalse();
    }

    @Test
    void readsTheWholeAsANameAndAsAnIdentifier() {
        QueryText asked = ANALYSIS.query(" hr-123 45.6 d.o.o.");

        assertThat(asked.identifier()).isEqualTo("HR123456DOO");
        assertThat(asked.exact()).isEqualTo("hr123456doo");
        assertThat(asked.core()).isEqualTo("hr123456");
    }

    @Test
    void asksForNothingWithoutLetters() {
        assertThat(ANALYSIS.query(" -+* ").words()).isEmpty();
        assertThat(ANALYSIS.query("").exact()).isEmpty();
    }
}
