package org.chainhall.server.search.elastic;

import static org.chainhall.server.search.elastic.FieldNames.NAMES_CORE;
import static org.chainhall.server.search.elastic.FieldNames.NAMES_EXACT;
import static org.chainhall.server.search.elastic.FieldNames.NAMES_LENGTH;
import static org.chainhall.server.search.elastic.FieldNames.NAMES_PRIMARY;
import static org.chainhall.server.search.elastic.FieldNames.TEXT_LENGTH;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainhall.server.language.EditDistance;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.language.QueryWord;
import org.chainhall.server.search.meaning.Concept;
import org.chainhall.server.search.meaning.Kind;

/**
 * The words of a search as a condition and as summands of the score. Every summand is a named constant, a multiple of an
 * eighth, so that they add up exactly. What decides in which tier a hit stands counts a thousand or more; everything else
 * is there to tell apart the hits of a tier.
 */
final class TextTranslator {
    /** "adria cargo": names that have all words before texts that have them. */
    static final float TIER = 1000;
    /** "Adria Cargo d.o.o." finds the one that is called so, in whichever of its names, before everything else. */
    private static final float EXACT = 4 * TIER;
    /** "adria cargo" finds "Adria Cargo d.o.o." before all that it may mean. */
    private static final float CORE = 5 * TIER;
    /** "warehouse rijeka": who has one there before who is called so, but has none. */
    private static final float MEANING = 3.75f * TIER;
    /** "cargo insurance": who just says insurance, behind who insures cargo and who is called so. */
    private static final float WIDER = 0.25f * TIER;
    /** "forwarder koper": from the next town before from anywhere. */
    private static final float NEARBY = 0.5f * TIER;
    /** "bank rijeka": "Rijeka Bank" before who sits in Rijeka and is "Adria Bank" and "Adria Rijeka". */
    private static final float ONE_NAME = 1.25f * TIER;

    /** "adria cargo": who calls itself so first and foremost before who once did. */
    private static final float PRIMARY_NAME = 8;
    /** "adria cargo": "Adria Cargo Lines" before "Zagreb Adria Cargo". */
    private static final float NAME_STARTS_SO = 16;

    private static final float PRIMARY_STARTS_SO = 4;
    /** "kargo ag": "Adria Kargo AG" before who is "Adria Kargo" and "Luka AG", though nobody has to have an "ag". */
    private static final float TOGETHER = 32;
    /** "adria kargo zagreb" finds "Adria Kargo", where no name has all three. */
    private static final float ALL_BUT_ONE_WORD = 40;
    /** "adrai kargo" is nearer to "Adria Kargo" than to a name that has two similar words somewhere. */
    private static final float SIMILAR_NAME = 24;
    /** "freight forwarder koper": in their own language before others. */
    private static final float LANGUAGE = 300;
    /** "sea freight koper qingdao": from Koper to China before from Slovenia to China. */
    private static final float FROM_THERE = 200;
    /** Of two texts with the same words the shorter is more about them. */
    private static final float SHORT_TEXT = 0.5f;

    /** "truck", where a lorry is one: a truck before a lorry, and that before what only drives. */
    private static final double SYNONYM = 0.9;

    private static final int SHORT_TEXT_WORDS = 60;
    private static final int MEDIUM_TEXT_WORDS = 200;

    /** "iso 9001 warehouse rijeka", where no warehouse there has it. */
    private static final float SERVICE = 300;

    private static final float THING = 200;
    private static final float SAME_COUNTRY = 75;

    /**
     * Of who has all words, as written or corrected: who has them in its names, or is called exactly so, has them there with
     * the last one as a beginning, too. {@link Conditions#named} is the same as a condition.
     */
    private static final Set<String> OF_NAMES = Set.of("tier.core", "tier.beginning");

    private static final String SIMILAR_NAMES = "name.similar-";

    private final FilterTranslator filters;

    TextTranslator(FilterTranslator filters) {
        this.filters = filters;
    }

    /**
     * Translates the words.
     *
     * @param validOn the day on which credentials must be valid that the words name
     */
    Translation translate(TokenKey key, TextMatch match, LocalDate validOn) {
        MeaningQueries meaning =
                new MeaningQueries(key, filters, match.meaning().concepts(), validOn, false);
        return new Translation(Conditions.of(key, match, meaning), meaning);
    }

    private static List<Query> summands(Conditions conditions, MeaningQueries meaning) {
        TokenKey key = conditions.key();
        TextMatch match = conditions.match();
        List<Query> summands = new ArrayList<>();
        tiers(summands, key, conditions, match);
        for (TextMatch.Word word : match.words()) {
            word(summands, conditions.words(), match, word);
        }
        for (Synonym synonym : match.synonyms()) {
            synonym(summands, conditions.words(), match, synonym);
        }
        wholeName(summands, key, match);
        if (match.words().size() > 1
                && match.words().stream().anyMatch(word -> word.text().isOptional())) {
            summands.add(Queries.summand("name.together", TOGETHER, conditions.wordForWordInOneName()));
        }
        length(
                summands,
                match.query().exact().codePointCount(0, match.query().exact().length()));
        meaning(summands, meaning, match);
        return summands;
    }

    private static void tiers(List<Query> summands, TokenKey key, Conditions conditions, TextMatch match) {
        summands.add(Queries.summand("tier.exact", EXACT, conditions.exact()));
        summands.add(Queries.summand("tier.core", CORE, conditions.core()));
        conditions.meaning().ifPresent(queries -> {
            if (match.stage() == Stage.TYPOS) {
                summands.add(Queries.summand("tier.corrected", CORE, NameQueries.corrected(key, match)));
            }
            Optional<MeaningQueries> widely = queries.widely();
            widely.ifPresent(wide -> summands.add(Queries.summand("tier.wider", WIDER, wide.fulfilled())));
            // Who offers just that offers it in the wider sense, too.
            float more = widely.isPresent() ? MEANING - WIDER : MEANING;
            summands.add(Queries.summand("tier.meaning", more, queries.fulfilled()));
            queries.here().ifPresent(here -> summands.add(Queries.summand("tier.place", TIER, here)));
            queries.nearby().ifPresent(near -> summands.add(Queries.summand("tier.nearby", NEARBY, near)));
            queries.fromHereToThere().ifPresent(lane -> summands.add(Queries.summand("tier.lane", TIER, lane)));
            queries.fromThere().ifPresent(lane -> summands.add(Queries.summand("lane.from", FROM_THERE, lane)));
            queries.inItsLanguage().ifPresent(speaks -> summands.add(Queries.summand("language", LANGUAGE, speaks)));
        });
        switch (match.stage()) {
            case TYPOS, WORDS -> {
                summands.add(Queries.summand("tier.names", TIER, conditions.inNames()));
                summands.add(Queries.summand("tier.beginning", TIER, conditions.beginningInNames()));
                if (match.words().size() > 1) {
                    summands.add(Queries.summand("tier.one-name", ONE_NAME, conditions.inOneName()));
                }
                if (match.stage() == Stage.TYPOS) {
                    summands.add(Queries.summand("tier.anywhere", TIER, conditions.anywhere()));
                }
            }
            case FEWER_WORDS, ANY_WORD -> summands.add(Queries.summand("tier.anywhere", TIER, conditions.anywhere()));
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
                summands.add(Queries.summand(SIMILAR_NAMES + edits, SIMILAR_NAME, Queries.any(similar)));
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

    /**
     * Each thing that the query names counts half of its words once more. Where not all of them have to be there, it counts
     * by what it is: a service in another place is worth more than another service in this one.
     */
    private static void meaning(List<Query> summands, MeaningQueries queries, TextMatch match) {
        boolean isPartial = match.stage().compareTo(Stage.FEWER_WORDS) >= 0 && match.isUnderstood();
        for (Concept concept : match.meaning().concepts()) {
            List<TextMatch.Word> words = match.words().stream()
                    .filter(word -> concept.words().contains(match.position(word)))
                    .toList();
            if (!words.isEmpty()) {
                String name = words.stream().map(word -> word.text().word()).collect(Collectors.joining("+"));
                double weight =
                        words.stream().mapToDouble(TextMatch.Word::weight).sum() / 2;
                boolean isPlace = concept.isOnly(Kind.PLACE);
                summands.add(Queries.summand(
                        (isPlace ? "place:" : "meaning:") + name,
                        eighths(isPartial ? weight + partial(concept) : weight),
                        queries.one(concept)));
                if (isPlace && isPartial) {
                    summands.add(Queries.summand("place.country:" + name, SAME_COUNTRY, queries.sameCountry(concept)));
                }
            }
        }
    }

    private static float partial(Concept concept) {
        return concept.codes().containsKey(Kind.SERVICE) ? SERVICE : THING;
    }

    /** So that floats add up without a rest. */
    static float eighths(double weight) {
        return Math.max(0.125f, Math.round(weight * 8) / 8f);
    }

    /** Whether a hit with these summands is called as the words say. */
    static boolean isNamed(Set<String> summands) {
        return summands.stream().anyMatch(OF_NAMES::contains);
    }

    /** Whether a hit with these summands has a name that is spelt similarly to the whole query. */
    static boolean isNearlyNamed(Set<String> summands) {
        return summands.stream().anyMatch(name -> name.startsWith(SIMILAR_NAMES));
    }

    static boolean isRead(String summand) {
        return OF_NAMES.contains(summand) || summand.startsWith(SIMILAR_NAMES);
    }

    /** Words, of which who counts hits needs no summands. */
    record Translation(Conditions conditions, MeaningQueries meaning) {
        /** What must hold. */
        Query condition() {
            return isEmpty() ? Queries.none() : conditions.hit();
        }

        /** What must hold of a hit that is called so. */
        Query named() {
            return isEmpty() ? Queries.none() : conditions.named();
        }

        /** What scores. */
        List<Query> summands() {
            return isEmpty() ? List.of() : TextTranslator.summands(conditions, meaning);
        }

        private boolean isEmpty() {
            return conditions.match().words().isEmpty();
        }
    }
}
