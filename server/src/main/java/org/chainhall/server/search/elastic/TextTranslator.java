package org.chainhall.server.search.elastic;

import static org.chainhall.server.search.elastic.FieldNames.COUNTRIES;
import static org.chainhall.server.search.elastic.FieldNames.NAMES_CORE;
import static org.chainhall.server.search.elastic.FieldNames.NAMES_EXACT;
import static org.chainhall.server.search.elastic.FieldNames.NAMES_LENGTH;
import static org.chainhall.server.search.elastic.FieldNames.NAMES_PRIMARY;
import static org.chainhall.server.search.elastic.FieldNames.TEXT_LENGTH;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainhall.server.language.EditDistance;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.language.QueryWord;

/**
 * The words of a search as a condition and as summands of the score. Every summand is a named constant, a multiple of an
 * eighth, so that they add up exactly. What decides in which tier a hit stands counts a thousand each; everything else
 * together stays below that.
 */
final class TextTranslator {
    /** "Adria Cargo" finds the one that is called so, in whichever of its names, before "Adria Cargo Terminals". */
    static final float TIER = 1000;

    /** "adria cargo": who calls itself so first and foremost before who once did. */
    private static final float PRIMARY_NAME = 8;
    /** "adria kargo": "Adria Kargo d.o.o." before "Adria Kargo Terminali d.o.o.". */
    private static final float CORE_NAME = 8;
    /** "adria cargo": "Adria Cargo Lines" before "Zagreb Adria Cargo". */
    private static final float NAME_STARTS_SO = 16;

    private static final float PRIMARY_STARTS_SO = 4;
    /** "adria kargo zagreb" finds "Adria Kargo", where no name has all three. */
    private static final float ALL_BUT_ONE_WORD = 40;
    /** "adrai kargo" is nearer to "Adria Kargo" than to a name that has two similar words somewhere. */
    private static final float SIMILAR_NAME = 24;
    /** "kargo croatia": who is in Croatia before who only writes of it. */
    private static final float COUNTRY = 4;
    /** Of two texts with the same words the shorter is more about them. */
    private static final float SHORT_TEXT = 0.5f;

    /** "truck", where a lorry is one: a truck before a lorry, and that before what only drives. */
    private static final double SYNONYM = 0.9;

    private static final int SHORT_TEXT_WORDS = 60;
    private static final int MEDIUM_TEXT_WORDS = 200;

    Translation translate(TokenKey key, TextMatch match) {
        if (match.words().isEmpty()) {
            return new Translation(Queries.none(), List.of());
        }
        Conditions conditions = Conditions.of(key, match);
        List<Query> summands = new ArrayList<>();
        tiers(summands, conditions, match);
        for (TextMatch.Word word : match.words()) {
            word(summands, conditions.words(), match, word);
        }
        for (Synonym synonym : match.synonyms()) {
            synonym(summands, conditions.words(), match, synonym);
        }
        wholeName(summands, key, match);
        length(
                summands,
                match.query().exact().codePointCount(0, match.query().exact().length()));
        country(summands, match);
        return new Translation(conditions.hit(), summands);
    }

    private static void tiers(List<Query> summands, Conditions conditions, TextMatch match) {
        switch (match.stage()) {
            case TYPOS, WORDS -> {
                summands.add(Queries.summand("tier.exact", TIER, conditions.exact()));
                summands.add(Queries.summand("tier.names", TIER, conditions.inNames()));
                summands.add(Queries.summand("tier.beginning", TIER, conditions.beginningInNames()));
                if (match.words().size() > 1) {
                    summands.add(Queries.summand("tier.one-name", TIER, conditions.inOneName()));
                }
                if (match.stage() == Stage.TYPOS) {
                    summands.add(Queries.summand("tier.anywhere", TIER, conditions.anywhere()));
                }
            }
            case FEWER_WORDS, ANY_WORD -> {
                summands.add(Queries.summand("tier.exact", TIER, conditions.exact()));
                summands.add(Queries.summand("tier.anywhere", TIER, conditions.anywhere()));
            }
        }
    }

    private static void word(List<Query> summands, WordQueries queries, TextMatch match, TextMatch.Word word) {
        QueryWord text = word.text();
        double weight = word.weight();
        summands.add(Queries.summand("name:" + text.word(), eighths(weight), queries.inNames(text)));
        if (word == match.words().getLast()) {
            summands.add(Queries.summand(
                    "beginning:" + text.word(), eighths(weight / 2), Queries.any(queries.beginningInNames(text))));
        }
        summands.add(Queries.summand("text:" + text.word(), eighths(weight / 4), Queries.any(queries.elsewhere(word))));
        summands.add(
                Queries.summand("service:" + text.word(), eighths(weight / 4), queries.marked(text, Mark.SERVICE)));
        summands.add(
                Queries.summand("twice:" + text.word(), eighths(weight * 0.075), queries.marked(text, Mark.TWICE)));
        summands.add(
                Queries.summand("thrice:" + text.word(), eighths(weight * 0.0375), queries.marked(text, Mark.THRICE)));
        List<Query> similar = queries.similarInNames(word, EditDistance.MOST);
        if (!similar.isEmpty()) {
            summands.add(Queries.summand(
                    "similar:" + text.word(),
                    eighths(weight / 2),
                    Queries.any(WordQueries.both(List.of(queries.inNames(text)), similar))));
        }
        List<Query> nearer = queries.similarInNames(word, 1);
        if (!nearer.isEmpty() && EditDistance.allowedEdits(text.word()) > 1) {
            summands.add(Queries.summand(
                    "nearly:" + text.word(),
                    eighths(weight / 4),
                    Queries.any(WordQueries.both(List.of(queries.inNames(text)), nearer))));
        }
        List<Query> similarElsewhere = queries.similarElsewhere(word);
        if (!similarElsewhere.isEmpty()) {
            summands.add(
                    Queries.summand("similar-text:" + text.word(), eighths(weight / 8), Queries.any(similarElsewhere)));
        }
    }

    /** Where the words themselves are not: then each of them would count once more. */
    private static void synonym(List<Query> summands, WordQueries queries, TextMatch match, Synonym synonym) {
        List<TextMatch.Word> written = match.words().stream()
                .filter(word -> synonym.replaces(word.text()))
                .toList();
        double weight =
                SYNONYM * written.stream().mapToDouble(TextMatch.Word::weight).sum();
        double unfinished = synonym.replaces(match.words().getLast().text())
                ? SYNONYM * match.words().getLast().weight() / 2
                : 0;
        summand(summands, "synonym:", weight + unfinished, synonym, written, word -> queries.inNames(word.text()));
        summand(summands, "synonym-text:", weight / 4, synonym, written, word -> Queries.any(queries.elsewhere(word)));
        summand(
                summands,
                "synonym-service:",
                weight / 4,
                synonym,
                written,
                word -> queries.marked(word.text(), Mark.SERVICE));
    }

    private static void summand(
            List<Query> summands,
            String name,
            double weight,
            Synonym synonym,
            List<TextMatch.Word> written,
            Function<TextMatch.Word, Query> query) {
        summands.add(Queries.summand(
                name + synonym.name(),
                eighths(weight),
                Queries.butNot(
                        Queries.any(WordQueries.anyOf(synonym, query)),
                        Queries.all(written.stream().map(query).toList()))));
    }

    private static void wholeName(List<Query> summands, TokenKey key, TextMatch match) {
        QueryText query = match.query();
        summands.add(
                Queries.summand("name.primary", PRIMARY_NAME, Queries.term(NAMES_PRIMARY, key.token(query.exact()))));
        summands.add(Queries.summand("name.core", CORE_NAME, Queries.term(NAMES_CORE, key.token(query.core()))));
        summands.add(
                Queries.summand("name.start", NAME_STARTS_SO, Queries.any(new NameQueries(key, query).beginning())));
        summands.add(Queries.summand(
                "name.primary-start", PRIMARY_STARTS_SO, Queries.prefix(NAMES_PRIMARY, key.token(query.exact()))));
        if (match.stage().compareTo(Stage.FEWER_WORDS) >= 0 && match.words().size() > 1) {
            List<String> names = allButOneWord(key, match);
            summands.add(Queries.summand(
                    "name.all-but-one",
                    ALL_BUT_ONE_WORD,
                    Queries.any(List.of(Queries.terms(NAMES_EXACT, names), Queries.terms(NAMES_CORE, names)))));
        }
        for (int edits = 1; edits <= EditDistance.MOST; edits++) {
            List<Query> similar = NameQueries.similar(key, match, edits);
            if (!similar.isEmpty()) {
                summands.add(Queries.summand("name.similar-" + edits, SIMILAR_NAME, Queries.any(similar)));
            }
        }
    }

    private static List<String> allButOneWord(TokenKey key, TextMatch match) {
        List<String> words =
                match.words().stream().map(word -> word.text().word()).toList();
        return IntStream.range(0, words.size())
                .mapToObj(left -> IntStream.range(0, words.size())
                        .filter(i -> i != left)
                        .mapToObj(words::get)
                        .collect(Collectors.joining()))
                .distinct()
                .map(key::token)
                .toList();
    }

    /** "kargo": "Kargo d.o.o." before "Kargo Transport International d.o.o.". */
    private static void length(List<Query> summands, int length) {
        summands.add(Queries.summand("length.near", 2, Queries.range(NAMES_LENGTH, length - 1, length + 2)));
        summands.add(Queries.summand("length.similar", 2, Queries.range(NAMES_LENGTH, length - 2, length + 6)));
        summands.add(Queries.summand("length.longer", 2, Queries.range(NAMES_LENGTH, length - 2, length + 14)));
        summands.add(Queries.summand("text.short", SHORT_TEXT, Queries.range(TEXT_LENGTH, 0, SHORT_TEXT_WORDS)));
        summands.add(Queries.summand("text.medium", SHORT_TEXT, Queries.range(TEXT_LENGTH, 0, MEDIUM_TEXT_WORDS)));
    }

    private static void country(List<Query> summands, TextMatch match) {
        Set<String> countries = match.words().stream()
                .flatMap(word -> word.countries().stream())
                .collect(Collectors.toSet());
        if (!countries.isEmpty()) {
            summands.add(Queries.summand("country", COUNTRY, Queries.terms(COUNTRIES, countries)));
        }
    }

    /** So that floats add up without a rest. */
    static float eighths(double weight) {
        return Math.max(0.125f, Math.round(weight * 8) / 8f);
    }

    /** Whether a hit with these summands has all words in its names, the last one perhaps not finished, or more. */
    static boolean isInTier(Set<String> summands) {
        return summands.stream().anyMatch(name -> name.startsWith("tier."));
    }

    /** What must hold, and what scores. */
    record Translation(Query condition, List<Query> summands) {}
}
