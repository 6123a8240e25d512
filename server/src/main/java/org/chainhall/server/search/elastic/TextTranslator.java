package org.chainhall.server.search.elastic;

import static org.chainhall.server.search.elastic.FieldNames.CITY;
import static org.chainhall.server.search.elastic.FieldNames.NAMES_EXACT;
import static org.chainhall.server.search.elastic.FieldNames.NAMES_WORDS;
import static org.chainhall.server.search.elastic.FieldNames.TEXT_ANY;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import org.chainhall.server.language.TextAnalysis;

/** The words of a search as a condition and as summands of the score. */
final class TextTranslator {
    /** "Adria Cargo" finds the one that is called so, in whichever of its names, before "Adria Cargo Terminals". */
    private static final float WHOLE_NAME = 1000;
    /** "adria rijeka": who is called Adria and writes of Rijeka comes after a "Rijeka Adria Line". */
    private static final float ALL_WORDS_IN_NAMES = 1000;
    /** "adria cargo": "Adria Cargo d.o.o." before "Zagreb Adria Cargo", which has both words too. */
    private static final float NAME_STARTS_SO = 16;

    private final TextAnalysis analysis;

    TextTranslator(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    Translation translate(TokenKey key, String text) {
        List<String> words =
                analysis.queryTokens(text).stream().distinct().map(key::token).toList();
        if (words.isEmpty()) {
            return new Translation(Query.of(q -> q.matchNone(n -> n)), List.of());
        }
        // "docu sign" has other words than "DocuSign", but is the same name.
        String glued = key.token(analysis.exact(text));
        Query wholeName = Queries.term(NAMES_EXACT, glued);
        Query allInNames = Queries.all(
                words.stream().map(word -> Queries.term(NAMES_WORDS, word)).toList());
        Query allSomewhere =
                Queries.all(words.stream().map(TextTranslator::somewhere).toList());
        return new Translation(
                Queries.any(List.of(wholeName, allSomewhere)),
                List.of(
                        Queries.summand("name.whole", WHOLE_NAME, wholeName),
                        Queries.summand("name.words", ALL_WORDS_IN_NAMES, allInNames),
                        Queries.summand("name.start", NAME_STARTS_SO, Queries.prefix(NAMES_EXACT, glued))));
    }

    private static Query somewhere(String word) {
        return Queries.any(
                List.of(Queries.term(NAMES_WORDS, word), Queries.term(TEXT_ANY, word), Queries.term(CITY, word)));
    }

    /** What must hold, and what scores. */
    record Translation(Query condition, List<Query> summands) {}
}
