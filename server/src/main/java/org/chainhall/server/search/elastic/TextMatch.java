package org.chainhall.server.search.elastic;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.language.QueryWord;
import org.chainhall.server.search.meaning.Kind;
import org.chainhall.server.search.meaning.QueryMeaning;

/**
 * How the words of a query are matched.
 *
 * @param meaning what the query's words mean
 * @param words those that count
 * @param wholeName names that are spelt similarly to the whole query, with the number of edits
 * @param synonyms none of them has a word of another
 */
record TextMatch(
        QueryText query,
        QueryMeaning meaning,
        List<Word> words,
        Stage stage,
        Map<String, Integer> wholeName,
        List<Synonym> synonyms) {

    /** The share of the weight of all words that need not mean anything. */
    private static final double NEGLIGIBLE = 0.3;

    /**
     * A word of the query.
     *
     * @param weight the rarer it is in the directory, the more
     * @param isKnown whether the directory has it
     * @param codes what it means, alone or together with others
     * @param isSeam whether it is no word, but the end of one and the beginning of the next
     */
    record Word(
            QueryWord text, double weight, boolean isKnown, Map<Kind, Set<String>> codes, boolean isSeam, Typos typos) {
        /** A word of a query, known and right as it is. */
        static Word of(QueryText query, QueryMeaning meaning, int position, double weight) {
            return new Word(
                    query.words().get(position),
                    weight,
                    true,
                    meaning.ofWord(position),
                    meaning.seams().contains(position),
                    Typos.NONE);
        }

        Word with(Typos found) {
            return new Word(text, weight, isKnown, codes, isSeam, found);
        }

        Word reading(Map<Kind, Set<String>> others) {
            return new Word(text, weight, isKnown, others, isSeam, typos);
        }

        boolean isRequired() {
            return !text.isOptional() && !isSeam;
        }

        Word known() {
            return new Word(text, weight, true, codes, isSeam, typos);
        }

        /** Nothing in the directory is like it, as far as was looked: of very many words, only the first are corrected. */
        boolean isLost() {
            return !isKnown && typos.isEmpty() && !text.isCjk();
        }
    }

    static TextMatch of(QueryText query, QueryMeaning meaning, List<Word> words) {
        return new TextMatch(query, meaning, words, Stage.WORDS, Map.of(), List.of());
    }

    /** With others that count for some of its words, which are then right as they are and not to be corrected. */
    TextMatch with(List<Synonym> others) {
        List<Word> known = words.stream()
                .map(word -> others.stream().anyMatch(synonym -> synonym.replaces(word.text())) ? word.known() : word)
                .toList();
        return new TextMatch(query, meaning, known, stage, wholeName, others);
    }

    /** All words as they are written, for who asks whether they are there and not how well. */
    static TextMatch unweighed(QueryText query, QueryMeaning meaning) {
        List<Word> words = IntStream.range(0, query.words().size())
                .mapToObj(i -> Word.of(query, meaning, i, 1))
                .toList();
        // Nobody has counted the words: each may be the one that matters.
        TextMatch match = of(query, meaning, words);
        boolean isClear = meaning.covers(
                words.stream().filter(Word::isRequired).map(match::position).toList());
        return isClear ? match : of(query, QueryMeaning.NONE, words);
    }

    TextMatch at(Stage other) {
        return new TextMatch(query, meaning, words, other, wholeName, synonyms);
    }

    /** With what the words may have been meant for. */
    TextMatch corrected(List<Typos> typos, Map<String, Integer> names) {
        List<Word> corrected = IntStream.range(0, words.size())
                .mapToObj(i -> words.get(i).with(typos.get(i)))
                .toList();
        return new TextMatch(query, meaning, corrected, Stage.TYPOS, names, synonyms);
    }

    /** The same words, read otherwise. */
    TextMatch reading(QueryMeaning other) {
        List<Word> read = words.stream()
                .map(word -> word.reading(other.ofWord(position(word))))
                .toList();
        return new TextMatch(query, other, read, stage, wholeName, synonyms);
    }

    boolean hasTypos() {
        return !wholeName.isEmpty()
                || words.stream().anyMatch(word -> !word.typos().isEmpty());
    }

    boolean hasOnlyKnownWords() {
        return words.stream().allMatch(Word::isKnown);
    }

    /**
     * Whether the directory does not have a word that must be there. The last one may be the beginning of another, and
     * where nothing is called as a place is, something may still be there.
     */
    boolean isMisspelt() {
        return words.stream()
                .limit(Math.max(0, words.size() - 1))
                .anyMatch(word -> word.isRequired()
                        && !word.isKnown()
                        && !word.text().isCjk()
                        && !meaning.covers(List.of(position(word))));
    }

    boolean hasLostWords() {
        return words.stream().anyMatch(Word::isLost);
    }

    /** Without the words that nothing in the directory is like. */
    TextMatch withoutLostWords() {
        List<Word> kept = words.stream().filter(word -> !word.isLost()).toList();
        return new TextMatch(query, meaning, kept, stage, wholeName, synonyms);
    }

    /** Where a word stands in the query. */
    int position(Word word) {
        return query.words().indexOf(word.text());
    }

    /**
     * Whether the words mean something that we know: all that must be there but for some that weigh little together, as
     * every other provider has them. A word that nobody has may be misspelt.
     */
    boolean isUnderstood() {
        List<Word> required = words.stream().filter(Word::isRequired).toList();
        List<Word> unclear = required.stream()
                .filter(word -> !meaning.covers(List.of(position(word))))
                .toList();
        return !meaning.concepts().isEmpty()
                && unclear.stream().allMatch(Word::isKnown)
                && weight(unclear) <= NEGLIGIBLE * weight(required);
    }

    private static double weight(List<Word> words) {
        return words.stream().mapToDouble(Word::weight).sum();
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
