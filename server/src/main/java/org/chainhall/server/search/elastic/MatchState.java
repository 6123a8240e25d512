package org.chainhall.server.search.elastic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.search.SearchPage.Relaxation;
import org.chainhall.server.search.meaning.QueryMeaning;

/**
 * What a cursor carries of a {@link TextMatch}, so that all pages are of one search, whatever the directory learns
 * meanwhile.
 */
record MatchState(Stage stage, List<Kept> words, Map<String, Integer> wholeName, List<Relaxation> relaxed) {

    /** A word that counts, by its position in the query. */
    record Kept(int word, double weight, boolean isKnown, Typos typos) {}

    static MatchState of(TextMatch match, List<Relaxation> relaxed) {
        List<Kept> kept = new ArrayList<>();
        for (TextMatch.Word word : match.words()) {
            kept.add(new Kept(match.position(word), word.weight(), word.isKnown(), word.typos()));
        }
        return new MatchState(match.stage(), kept, match.wholeName(), relaxed);
    }

    /**
     * The match again.
     *
     * @param query the same as before
     * @param meaning of its words
     */
    TextMatch match(QueryText query, QueryMeaning meaning) {
        List<TextMatch.Word> matched = new ArrayList<>();
        for (Kept kept : words) {
            matched.add(new TextMatch.Word(
                    query.words().get(kept.word()),
                    kept.weight(),
                    kept.isKnown(),
                    meaning.ofWord(kept.word()),
                    meaning.seams().contains(kept.word()),
                    kept.typos()));
        }
        return new TextMatch(query, meaning, matched, stage, wholeName, List.of());
    }
}
