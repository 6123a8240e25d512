package org.chainhall.server.search.elastic;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.language.QueryWord;

/**
 * How the words of a query are matched.
 *
 * @param words those that count
 * @param wholeName names that are spelt similarly to the whole query, with the number of edits
 * @param synonyms none of them has a word of another
 */
record TextMatch(
        QueryText query, List<Word> words, Stage stage, Map<String, Integer> wholeName, List<Synonym> synonyms) {

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

        Word known() {
            return new Word(text, weight, true, countries, typos);
        }

        /** Nothing in the directory is like it. */
        boolean isLost() {
            return !isKnown && typos.isEmpty() && !text.isCjk();
        }
    }

    static TextMatch of(QueryText query, List<Word> words) {
        return new TextMatch(query, words, Stage.WORDS, Map.of(), List.of());
    }

    /** With others that count for some of its words, which are then right as they are and not to be corrected. */
    TextMatch with(List<Synonym> others) {
        List<Word> known = words.stream()
                .map(word -> others.stream().anyMatch(synonym -> synonym.replaces(word.text())) ? word.known() : word)
                .toList();
        return new TextMatch(query, known, stage, wholeName, others);
    }

    /** All words as they are written, for who asks whether they are there and not how well. */
    static TextMatch unweighed(QueryText query, List<Set<String>> countries) {
        List<Word> words = IntStream.range(0, query.words().size())
                .mapToObj(i -> new Word(query.words().get(i), 1, true, countries.get(i), Typos.NONE))
                .toList();
        return of(query, words);
    }

    TextMatch at(Stage other) {
        return new TextMatch(query, words, other, wholeName, synonyms);
    }

    /** With what the words may have been meant for. */
    TextMatch corrected(List<Typos> typos, Map<String, Integer> names) {
        List<Word> corrected = IntStream.range(0, words.size())
                .mapToObj(i -> words.get(i).with(typos.get(i)))
                .toList();
        return new TextMatch(query, corrected, Stage.TYPOS, names, synonyms);
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
        return new TextMatch(query, kept, stage, wholeName, synonyms);
    }

    /** All that the words may have been meant for, and that counts for them. */
    Set<String> otherWords() {
        return Stream.concat(
                        words.stream().flatMap(word -> word.typos().all().stream()),
                        synonyms.stream().flatMap(synonym -> synonym.words().stream()))
                .collect(Collectors.toSet());
    }

    /** Whether any word is left that must be there. */
    boolean asksForSomething() {
        return words.stream().anyMatch(word -> !word.text().isOptional());
    }
}
