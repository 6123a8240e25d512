package org.chainhall.server.search.elastic;

import static org.chainhall.server.search.elastic.FieldNames.NAMES_CORE;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chainhall.server.language.EditDistance;

/**
 * What a provider must have of the words of a query, stage by stage, and the tiers in which the hits of a stage stand.
 *
 * @param key of the directory
 */
record Conditions(
        TokenKey key, TextMatch match, NameQueries whole, WordQueries words, Optional<MeaningQueries> meaning) {
    /** So much of the weight of all words must be there when not all have to be. */
    private static final double SHARE = 0.4;

    /** With what the query means as a whole, if it is understood. */
    static Conditions of(TokenKey key, TextMatch match, MeaningQueries meaning) {
        return new Conditions(
                key,
                match,
                new NameQueries(key, match.query()),
                new WordQueries(key),
                Optional.of(meaning).filter(any -> match.isUnderstood()));
    }

    /** What a hit of the stage must fulfil. */
    Query hit() {
        return switch (match.stage()) {
            case WORDS -> understood(anywhere());
            case TYPOS -> understood(withTypos());
            case FEWER_WORDS -> understood(Queries.any(List.of(share(SHARE * sumOfWeights()), withTypos())));
            case ANY_WORD -> Queries.any(List.of(anyWord(), withTypos()));
        };
    }

    private Query understood(Query words) {
        return meaning.map(queries -> Queries.any(
                        List.of(words, queries.widely().orElse(queries).fulfilled())))
                .orElse(words);
    }

    /** The whole name or an identifier. */
    Query exact() {
        return Queries.any(whole.exact());
    }

    /** A whole name but for legal forms. */
    Query core() {
        return Queries.term(NAMES_CORE, key.token(match.query().core()));
    }

    /** All words in names. */
    Query inNames() {
        return Queries.any(orAll(List.of(whole.glued()), each(inName(), this::inNames, this::inNames)));
    }

    /** All words in one name. */
    Query inOneName() {
        return Queries.any(List.of(whole.glued(), whole.together(inName().toList(), match.synonyms())));
    }

    /** All words in one name, also those that nobody has to have. */
    Query wordForWordInOneName() {
        return whole.together(match.words(), List.of());
    }

    /** All words in names, the last one as a beginning. */
    Query beginningInNames() {
        List<Query> beginnings = WordQueries.both(List.of(whole.glued()), whole.beginning());
        List<Query> alternatives =
                new ArrayList<>(orAll(beginnings, each(askedInName(), this::inNamesOrBeginning, this::inNames)));
        if (endsWithOptional()) {
            // "bank a" may go on to "bank ag", and "bank ag" need not have its legal form in the directory.
            alternatives = orAll(alternatives, each(inName(), this::inNames, this::inNames));
        }
        return Queries.any(alternatives);
    }

    /** Called as the words say, the last one perhaps not finished. */
    Query named() {
        return Queries.any(List.of(core(), beginningInNames()));
    }

    /** All words somewhere. */
    Query anywhere() {
        List<Query> beginnings = WordQueries.both(List.of(whole.glued()), whole.beginning());
        List<Query> alternatives = new ArrayList<>(orAll(beginnings, each(asked(), this::somewhere, this::somewhere)));
        if (endsWithOptional()) {
            alternatives = orAll(alternatives, each(required(), this::inNames, this::inNames));
        }
        return Queries.any(alternatives);
    }

    private Query withTypos() {
        List<Query> alternatives =
                WordQueries.both(List.of(anywhere()), NameQueries.similar(key, match, EditDistance.MOST));
        return Queries.any(orAll(alternatives, each(required(), this::somewhereOrSimilar, this::somewhere)));
    }

    /** Words that weigh at least this much together. */
    private Query share(double weight) {
        List<Query> weighed = match.words().stream()
                .map(word -> Query.of(q -> q.constantScore(
                        c -> c.filter(somewhereOrSimilarOrSynonym(word)).boost((float) word.weight()))))
                .toList();
        return Query.of(q -> q.functionScore(
                f -> f.query(any -> any.bool(b -> b.should(weighed))).minScore(weight)));
    }

    private Query anyWord() {
        return Queries.any(
                match.words().stream().map(this::somewhereOrSimilarOrSynonym).toList());
    }

    private double sumOfWeights() {
        return match.words().stream().mapToDouble(TextMatch.Word::weight).sum();
    }

    /**
     * A condition for each word; one for all words for which others count as well: as written, or one of the others.
     *
     * @param written the condition for a word of the query
     * @param other the condition for a word of what counts as well
     */
    private Stream<Query> each(
            Stream<TextMatch.Word> asked,
            Function<TextMatch.Word, Query> written,
            Function<TextMatch.Word, Query> other) {
        List<TextMatch.Word> rest = new ArrayList<>(asked.toList());
        List<Query> conditions = new ArrayList<>();
        for (Synonym synonym : match.synonyms()) {
            List<TextMatch.Word> replaced =
                    rest.stream().filter(word -> synonym.replaces(word.text())).toList();
            if (!replaced.isEmpty()) {
                rest.removeAll(replaced);
                conditions.add(Queries.any(WordQueries.both(
                        List.of(Queries.all(replaced.stream().map(written).toList())),
                        WordQueries.anyOf(synonym, other))));
            }
        }
        rest.forEach(word -> conditions.add(written.apply(word)));
        return conditions.stream();
    }

    private Query somewhereOrSimilarOrSynonym(TextMatch.Word word) {
        List<Query> alternatives = new ArrayList<>(List.of(somewhereOrSimilar(word)));
        match.synonyms().stream()
                .filter(synonym -> synonym.replaces(word.text()))
                .forEach(synonym -> alternatives.addAll(WordQueries.anyOf(synonym, this::somewhere)));
        return Queries.any(alternatives);
    }

    private Query inNames(TextMatch.Word word) {
        return words.inNames(word.text());
    }

    private Query inNamesOrBeginning(TextMatch.Word word) {
        return isLast(word) ? Queries.any(words.beginningInNames(word.text())) : inNames(word);
    }

    private Query somewhere(TextMatch.Word word) {
        return Queries.any(somewhereAlternatives(word));
    }

    private Query somewhereOrSimilar(TextMatch.Word word) {
        return Queries.any(Stream.of(
                        somewhereAlternatives(word),
                        words.similarInNames(word, EditDistance.MOST),
                        words.similarElsewhere(word))
                .flatMap(List::stream)
                .toList());
    }

    private List<Query> somewhereAlternatives(TextMatch.Word word) {
        return WordQueries.both(
                isLast(word) ? words.beginningInNames(word.text()) : List.of(words.inNames(word.text())),
                words.elsewhere(word));
    }

    /** Those that must be there. */
    private Stream<TextMatch.Word> required() {
        return match.words().stream().filter(TextMatch.Word::isRequired);
    }

    /** Those that must be there, and the last one, which may be the beginning of another word. */
    private Stream<TextMatch.Word> asked() {
        return match.words().stream().filter(word -> word.isRequired() || (isLast(word) && !word.isSeam()));
    }

    /** Those that must be in a name: one that begins and ends like two others is in the name that has both side by side. */
    private Stream<TextMatch.Word> inName() {
        return match.words().stream().filter(word -> !word.text().isOptional());
    }

    private Stream<TextMatch.Word> askedInName() {
        return match.words().stream().filter(word -> !word.text().isOptional() || isLast(word));
    }

    private boolean endsWithOptional() {
        return match.words().size() > 1 && match.words().getLast().text().isOptional();
    }

    private boolean isLast(TextMatch.Word word) {
        return word == match.words().getLast();
    }

    private static List<Query> orAll(List<Query> alternatives, Stream<Query> all) {
        List<Query> conjunction = all.toList();
        return conjunction.isEmpty() ? alternatives : WordQueries.both(alternatives, List.of(Queries.all(conjunction)));
    }
}
