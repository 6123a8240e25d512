package org.chainhall.server.search.elastic;

import static org.chainhall.server.search.elastic.FieldNames.IDENTIFIERS;
import static org.chainhall.server.search.elastic.FieldNames.NAMES_CORE;
import static org.chainhall.server.search.elastic.FieldNames.NAMES_EXACT;
import static org.chainhall.server.search.elastic.FieldNames.NAMES_WHOLE;
import static org.chainhall.server.search.elastic.FieldNames.NAMES_WORDS;

import co.elastic.clients.elasticsearch._types.query_dsl.Intervals;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainhall.server.language.EditDistance;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.language.QueryWord;

/** Where a query is looked for as a whole. */
record NameQueries(TokenKey key, QueryText query) {
    /** Shorter ones than a country's own number are no identifiers. */
    private static final int SHORTEST_IDENTIFIER = 2;
    /** Less than from one name to the next, more than a name has words. */
    private static final int WITHIN_ONE_NAME = 900;
    /** With more, words in one name are looked for without synonyms; and so many corrections of a whole name count. */
    private static final int MOST_COMBINATIONS = 64;

    /** A name, or an identifier. */
    List<Query> exact() {
        List<Query> queries = new ArrayList<>();
        queries.add(Queries.terms(NAMES_EXACT, spellings()));
        identifier().ifPresent(identifier -> queries.add(Queries.term(IDENTIFIERS, identifier)));
        return queries;
    }

    /**
     * A name, an identifier, or what is the same as a name but for spaces and legal forms: "docu sign" is DocuSign, "adria
     * kargo" is Adria Kargo d.o.o.
     */
    Query glued() {
        Set<String> whole = spellings();
        identifier().ifPresent(whole::add);
        return Queries.terms(NAMES_WHOLE, whole);
    }

    private Optional<String> identifier() {
        return Optional.of(query.identifier())
                .filter(identifier -> identifier.length() >= SHORTEST_IDENTIFIER)
                .map(key::token);
    }

    /** The beginning of a name. */
    List<Query> beginning() {
        return spellings().stream()
                .map(spelling -> Queries.prefix(NAMES_EXACT, spelling))
                .toList();
    }

    private Set<String> spellings() {
        return new LinkedHashSet<>(key.tokens(List.of(query.exact(), query.exactLatin())));
    }

    /** All these words, or what counts for them, in one name, in whatever order. */
    Query together(List<TextMatch.Word> words, List<Synonym> synonyms) {
        if (!synonyms.isEmpty() && combinations(words, synonyms) > MOST_COMBINATIONS) {
            return together(words, List.of());
        }
        List<TextMatch.Word> rest = new ArrayList<>(words);
        List<Intervals> each = new ArrayList<>();
        for (Synonym synonym : synonyms) {
            List<TextMatch.Word> replaced = replaced(synonym, rest);
            if (!replaced.isEmpty()) {
                rest.removeAll(replaced);
                each.add(anyOf(Stream.concat(Stream.of(replaced), synonym.alternatives().stream())
                        .map(this::allOf)
                        .toList()));
            }
        }
        rest.forEach(word -> each.add(inAllSpellings(word.text())));
        return Query.of(q -> q.intervals(i -> i.field(NAMES_WORDS)
                .allOf(all -> all.intervals(each).ordered(false).maxGaps(WITHIN_ONE_NAME))));
    }

    /** How many queries the index may make of one with alternatives of several words: one for each combination. */
    private static double combinations(List<TextMatch.Word> words, List<Synonym> synonyms) {
        List<TextMatch.Word> rest = new ArrayList<>(words);
        double combinations = 1;
        for (Synonym synonym : synonyms) {
            List<TextMatch.Word> replaced = replaced(synonym, rest);
            if (!replaced.isEmpty()) {
                rest.removeAll(replaced);
                combinations *= spellings(replaced)
                        + synonym.alternatives().stream()
                                .mapToDouble(NameQueries::spellings)
                                .sum();
            }
        }
        return combinations * spellings(rest);
    }

    private static double spellings(List<TextMatch.Word> words) {
        return Math.pow(
                2,
                words.stream()
                        .filter(word -> !word.text().word().equals(word.text().latin()))
                        .count());
    }

    private static List<TextMatch.Word> replaced(Synonym synonym, List<TextMatch.Word> words) {
        return words.stream().filter(word -> synonym.replaces(word.text())).toList();
    }

    private Intervals allOf(List<TextMatch.Word> words) {
        List<Intervals> each =
                words.stream().map(word -> inAllSpellings(word.text())).toList();
        return each.size() == 1
                ? each.getFirst()
                : Intervals.of(
                        i -> i.allOf(all -> all.intervals(each).ordered(false).maxGaps(WITHIN_ONE_NAME)));
    }

    private Intervals inAllSpellings(QueryWord word) {
        return anyOf(
                Stream.of(word.word(), word.latin()).distinct().map(this::spelt).toList());
    }

    private Intervals spelt(String form) {
        return Intervals.of(i -> i.match(m -> m.query(key.token(form))));
    }

    private static Intervals anyOf(List<Intervals> alternatives) {
        return alternatives.size() == 1
                ? alternatives.getFirst()
                : Intervals.of(i -> i.anyOf(any -> any.intervals(alternatives)));
    }

    /** A name, but for legal forms, that the query is with its words as they may have been meant. */
    static Query corrected(TokenKey key, TextMatch match) {
        List<String> names = List.of("");
        for (TextMatch.Word word : match.words()) {
            if (!word.text().isOptional()) {
                List<String> begun = names;
                names = Stream.concat(
                                Stream.of(word.text().word()),
                                Typos.within(word.typos().words(), EditDistance.MOST).stream())
                        .flatMap(next -> begun.stream().map(name -> name + next))
                        .limit(MOST_COMBINATIONS)
                        .toList();
            }
        }
        return Queries.terms(NAMES_CORE, key.tokens(names));
    }

    /** A name that is spelt similarly to the whole query. */
    static List<Query> similar(TokenKey key, TextMatch match, int edits) {
        List<String> within = Typos.within(match.wholeName(), edits);
        return within.isEmpty() ? List.of() : List.of(Queries.terms(NAMES_EXACT, key.tokens(within)));
    }
}
