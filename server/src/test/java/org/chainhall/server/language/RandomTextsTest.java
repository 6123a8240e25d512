package org.chainhall.server.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing fails whatever the text is, and the index gets nothing but words: it splits at white space only. */
class RandomTextsTest {
    private static final TextAnalysis ANALYSIS = new TextAnalysis();

    @Test
    void makesNothingButWordsOfNames() {
        Random random = new Random(1);
        for (int run = 0; run < 3_000; run++) {
            String text = RandomTexts.next(random);
            NameForms forms = ANALYSIS.name(text);

            Stream.of(forms.words(), forms.latin(), forms.joined())
                    .flatMap(Collection::stream)
                    .forEach(token -> isAWord(text, token, 64));
            Stream.of(forms.exact(), forms.core(), forms.exactLatin())
                    .filter(whole -> !whole.isEmpty())
                    .forEach(whole -> isAWord(text, whole, 512));
            assertThat(forms.length()).isBetween(0, 500);
        }
    }

    @Test
    void makesNothingButWordsOfQueries() {
        Random random = new Random(2);
        for (int run = 0; run < 3_000; run++) {
            String text = RandomTexts.next(random);
            QueryText query = ANALYSIS.query(text);

            assertThat(query.words()).hasSizeLessThanOrEqualTo(16);
            for (QueryWord word : query.words()) {
                isAWord(text, word.word(), 64);
                isAWord(text, word.latin(), 64);
                word.forms().values().forEach(form -> isAWord(text, form, 64));
                assertThat(word.start()).isBetween(0, word.end() - 1);
                assertThat(word.end()).isLessThanOrEqualTo(text.length());
                assertThat(ANALYSIS.queryTokens(text.substring(word.start(), word.end())))
                        .as(text)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void makesNothingButWordsOfTextsTheSameAsOfQueries() {
        Random random = new Random(3);
        for (int run = 0; run < 500; run++) {
            String text = RandomTexts.next(random);
            Collection<QueryWord> words = ANALYSIS.query(text).words();
            for (Language language : Language.values()) {
                Collection<String> stems = ANALYSIS.stems(text, language);

                stems.forEach(stem -> isAWord(text, stem, 64));
                assertThat(stems)
                        .as(text)
                        .containsAll(words.stream()
                                .map(QueryWord::forms)
                                .map(Map::entrySet)
                                .flatMap(Collection::stream)
                                .filter(form -> form.getKey() == language)
                                .map(Map.Entry::getValue)
                                .toList());
            }
        }
    }

    private static void isAWord(String text, String token, int longest) {
        assertThat(token.codePointCount(0, token.length())).as(text).isBetween(1, longest);
        assertThat(token.codePoints()).as(text).allMatch(Folding::isWordPart);
    }
}
