package org.chainhall.server.search.elastic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.language.QueryWord;
import org.chainhall.server.search.SearchPage.Relaxation;

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
            kept.add(new Kept(match.query().words().indexOf(word.text()), word.weight(), word.isKnown(), word.typos()));
        }
        return new MatchState(match.stage(), kept, match.wholeName(), relaxed);
    }

    /**
     * The match again.
     *
     * @param query the same as before
     * @param countries for each of its words
     */
    TextMatch match(QueryText query, List<Set<String>> countries) {
        List<TextMatch.Word> matched = new ArrayList<>();
        for (Kept kept : words) {
            QueryWord word = query.words().get(kept.word());
            matched.add(
                    new TextMatch.Word(word, kept.weight(), kept.isKnown(), countries.get(kept.word()), kept.typos()));
        }
        return new TextMatch(query, matched, stage, wholeName, List.of());
    }
}
