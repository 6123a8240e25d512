package org.chainhall.server.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormsTest {
    private static final TextAnalysis ANALYSIS = new TextAnalysis();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Adria Kargo d.o.o.       | adriakargo
            The Bank of Nova Scotia  | banknovascotia
            Müller & Söhne GmbH      | mullersohne
            Firma Sp. z o.o.         | firma
            S. A. Transport S.A.     | transport
            Кредит Урал Банк ПАО     | кредитуралбанк
            中国工商银行股份有限公司      | 中国工商银行
            ヤマト運輸株式会社          | ヤマト運輸
            Raiffeisenbank A         | raiffeisenbanka
            The Ltd                  | theltd
            有限公司                   | 有限公司
            """)
    void leavesLegalFormsAndArticlesOutOfTheCoreUnlessNothingWouldBeLeft(String name, String core) {
        assertThat(ANALYSIS.name(name).core()).isEqualTo(core);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Müller           | mueller
            Mu\u0308ller     | mueller
            MÜLLER           | mueller
            Mueller          | muller
            Bäuerle          | baeuerle
            Baeuerle         | bauerle
            Bauer            | ''
            Queen            | ''
            Revenue          | ''
            """)
    void spellsUmlautsBothWays(String name, String latin) {
        assertThat(String.join(" ", ANALYSIS.name(name).latin())).isEqualTo(latin);
        assertThat(ANALYSIS.name(name).exactLatin()).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Сбербанк России   | sberbank rossii
            Шереметьево       | seremetevo sheremetyevo
            Њујорк            | nujork
            Τράπεζα Πειραιώς  | trapeza peiraios
            국민은행            | gugmineunhaeng
            ธนาคารกรุงเทพ       | thnakhar krungtheph
            भारतीय             | bharatiya
            重慶銀行            | chong qing yin hang chongqing qingyin yinhang chongqingyinhang
            みずほ銀行          | mizuho yin hang yinhang
            ヤマト運輸           | yamato yun shu yunshu
            厦门 KB 长江        | xia men xiamen chang jiang changjiang
            """)
    void transliteratesWordsOfOtherWritings(String name, String latin) {
        assertThat(ANALYSIS.name(name).latin()).containsExactly(latin.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            中国银行 Europe      | zhongguoyinhangeurope
            Сбербанк России    | sberbankrossii
            Müller 银行         | mulleryinhang
            Docu Sign          | ''
            """)
    void spellsTheWholeNameInLatinLettersIfItIsNotSoAlready(String name, String exactLatin) {
        assertThat(ANALYSIS.name(name).exactLatin()).isEqualTo(exactLatin);
    }

    @Test
    void gluesAdjacentWords() {
        assertThat(ANALYSIS.name("Docu Sign, Inc.").joined()).containsExactly("docusign", "signinc");
        assertThat(ANALYSIS.name("中国 银行 KB").joined()).containsExactly("中国银行", "银行kb");
        assertThat(ANALYSIS.name("DocuSign").joined()).isEmpty();
    }

    @Test
    void countsTheCodePointsOfTheWholeNameUpToALimit() {
        assertThat(ANALYSIS.name("Docu Sign!").length()).isEqualTo(8);
        assertThat(ANALYSIS.name("\ud800\udf30\ud800\udf31").length()).isEqualTo(2);
        assertThat(ANALYSIS.name("x".repeat(1000)).length()).isEqualTo(500);
    }

    @Test
    void hasNothingOfANameWithoutLetters() {
        assertThat(ANALYSIS.name("!!! 🚢")).isEqualTo(new NameForms("", "", Set.of(), Set.of(), Set.of(), "", 0));
    }

    @Test
    void transliteratesTheSameInManyThreads() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<NameForms>> answers = IntStream.range(0, 2_000)
                    .mapToObj(i ->
                            threads.submit(() -> ANALYSIS.name(i % 2 == 0 ? "Южный Порт 重庆" : "みずほ Τράπεζα Πειραιώς")))
                    .toList();

            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get().exactLatin())
                        .isEqualTo(i % 2 == 0 ? "yuzhnyyportchongqing" : "mizuhotrapezapeiraios");
            }
        }
    }
}
