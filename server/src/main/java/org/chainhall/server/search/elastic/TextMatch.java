package org.chainhall.server.search.elastic;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.language.QueryWord;

/**
 * How the words of a query are matched.
 *
 * @param words those that count
 * @param wholeName names that are spelt similarly to the whole query, with the number of edits
 */
record TextMatch(QueryText query, List<Word> words, Stage stage, Map<String, Integer> wholeName) {

    /**
     * A word of the query.
     *
     * @param weight the rarer it is in the directory, the more
     * @param isKnown whether the directory has it
     * @param countries whose name it is, or is part of
     */
    record Word(QueryWord text, double weight, boolean isKnown, Set<String> countries, Typos typos) {
        Word with(Typos found) {
            return new Word(text, weight, isKnown, countries, found);
        }

        /** Nothing in the directory is like it. */
        boolean isLost() {
            return !isKnown && typos.isEmpty() && !text.isCjk();
        }
    }

    static TextMatch of(QueryText query, List<Word> words) {
        return new TextMatch(query, words, Stage.WORDS, Map.of());
    }

    TextMatch at(Stage other) {
        return new TextMatch(query, words, other, wholeName);
    }

    /** With what the words may have been meant for. */
    TextMatch corrected(List<Typos> typos, Map<String, Integer> names) {
        List<Word> corrected = IntStream.range(0, words.size())
                .mapToObj(i -> words.get(i).with(typos.get(i)))
                .toList();
        return new TextMatch(query, corrected, Stage.TYPOS, names);
    }

    boolean hasTypos() {
        return !wholeName.isEmpty()
                || words.stream().anyMatch(word -> !word.typos().isEmpty());
    }

    boolean hasLostWords() {
        return words.stream().anyMatch(Word::isLost);
    }

    /** Without the words that nothing in the directory is like. */
    TextMatch withoutLostWords() {
        List<Word> kept = words.stream().filter(word -> !word.isLost()).toList();
        return new TextMatch(query, kept, stage, wholeName);
    }

    /** All that the words may have been meant for. */
    Set<String> corrections() {
        return words.stream().flatMap(word -> word.typos().all().stream()).collect(Collectors.toSet());
    }

    /** Whether any word is left that must be there. */
    boolean asksForSomething() {
        return words.stream().anyMatch(word -> !word.text().isOptional());
    }
}
