package org.chainhall.server.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chainhall.server.language.EditDistance;

/**
 * What a provider must have of the words of a query, stage by stage, and the tiers in which the hits of a stage stand.
 *
 * @param key of the directory
 */
record Conditions(TokenKey key, TextMatch match, NameQueries whole, WordQueries words) {
    /** So much of the weight of all words must be there when not all have to be. */
    private static final double SHARE = 0.4;
    /** Less than the weight of any word. */
    private static final double ANY = 0.125;

    static Conditions of(TokenKey key, TextMatch match) {
        return new Conditions(key, match, new NameQueries(key, match.query()), new WordQueries(key));
    }

    /** What a hit of the stage must fulfil. */
    Query hit() {
        return switch (match.stage()) {
            case WORDS -> anywhere();
            case TYPOS -> withTypos();
            case FEWER_WORDS -> Queries.any(List.of(share(SHARE * sumOfWeights()), withTypos()));
            case ANY_WORD -> Queries.any(List.of(share(ANY), withTypos()));
        };
    }

    /** The whole name or an identifier. */
    Query exact() {
        return Queries.any(whole.exact());
    }

    /** All words in names. */
    Query inNames() {
        return Queries.any(orAll(whole.glued(), required().map(word -> words.inNames(word.text()))));
    }

    /** All words in one name. */
    Query inOneName() {
        return Queries.any(WordQueries.both(
                whole.glued(),
                List.of(whole.together(required().map(TextMatch.Word::text).toList()))));
    }

    /** All words in names, the last one as a beginning. */
    Query beginningInNames() {
        List<Query> beginnings = WordQueries.both(whole.glued(), whole.beginning());
        List<Query> alternatives = new ArrayList<>(orAll(beginnings, asked().map(this::inNamesOrBeginning)));
        if (endsWithOptional()) {
            // "bank a" may go on to "bank ag", and "bank ag" need not have its legal form in the directory.
            alternatives = orAll(alternatives, required().map(word -> words.inNames(word.text())));
        }
        return Queries.any(alternatives);
    }

    /** All words somewhere. */
    Query anywhere() {
        List<Query> beginnings = WordQueries.both(whole.glued(), whole.beginning());
        List<Query> alternatives = new ArrayList<>(orAll(beginnings, asked().map(this::somewhere)));
        if (endsWithOptional()) {
            alternatives = orAll(alternatives, required().map(word -> words.inNames(word.text())));
        }
        return Queries.any(alternatives);
    }

    private Query withTypos() {
        List<Query> alternatives =
                WordQueries.both(List.of(anywhere()), NameQueries.similar(key, match, EditDistance.MOST));
        return Queries.any(orAll(alternatives, required().map(this::somewhereOrSimilar)));
    }

    /** Words that weigh at least this much together. */
    private Query share(double weight) {
        List<Query> weighed = match.words().stream()
                .map(word -> Query.of(q ->
                        q.constantScore(c -> c.filter(somewhereOrSimilar(word)).boost((float) word.weight()))))
                .toList();
        return Query.of(q -> q.functionScore(
                f -> f.query(any -> any.bool(b -> b.should(weighed))).minScore(weight)));
    }

    private double sumOfWeights() {
        return match.words().stream().mapToDouble(TextMatch.Word::weight).sum();
    }

    private Query inNamesOrBeginning(TextMatch.Word word) {
        return isLast(word) ? Queries.any(words.beginningInNames(word.text())) : words.inNames(word.text());
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
        return match.words().stream().filter(word -> !word.text().isOptional());
    }

    /** Those that must be there, and the last one, which may be the beginning of another word. */
    private Stream<TextMatch.Word> asked() {
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
