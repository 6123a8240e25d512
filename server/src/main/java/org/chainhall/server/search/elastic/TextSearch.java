package org.chainhall.server.search.elastic;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.List;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.search.elastic.MatchLadder.Asking;
import org.chainhall.server.search.elastic.MatchLadder.Step;
import org.chainhall.server.search.meaning.QueryMeaning;
import org.chainhall.server.searchsettings.Tuning;
import org.jspecify.annotations.Nullable;

/** Finds with words: reads them, weighs them, and goes as far as it takes to find some of them. */
final class TextSearch {
    private final SearchVocabulary vocabulary;
    private final WordWeights weights;
    private final MatchLadder ladder;

    TextSearch(SearchVocabulary vocabulary, DirectoryIndex index) {
        this.vocabulary = vocabulary;
        this.weights = new WordWeights(index::count, Ticker.systemTicker());
        this.ladder = new MatchLadder(new Corrector(index));
    }

    /**
     * Finds a page.
     *
     * @param tuning of the directory's searches, when this one began
     * @param state how the words were matched on the pages before; null on the first one
     */
    Step find(Directory directory, String text, Tuning tuning, @Nullable MatchState state, Asking written) {
        // As it is written it is read as it is written.
        Asking asking = match -> written.ask(match.stage() == Stage.WORDS ? match : vocabulary.corrected(match));
        QueryText query = vocabulary.query(text);
        QueryMeaning meaning = vocabulary.meaning(query);
        List<Synonym> synonyms = vocabulary.synonyms(query, tuning);
        if (state != null) {
            TextMatch match = state.match(query, meaning).with(synonyms);
            return new Step(match, asking.ask(match), state.relaxed());
        }
        return ladder.climb(
                directory,
                TextMatch.of(query, meaning, weights.weigh(directory, query, meaning))
                        .with(synonyms),
                asking);
    }
}
