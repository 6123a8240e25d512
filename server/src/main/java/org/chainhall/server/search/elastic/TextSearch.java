package org.chainhall.server.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.search.elastic.MatchLadder.Asking;
import org.chainhall.server.search.elastic.MatchLadder.Step;
import org.chainhall.server.search.elastic.WordWeights.Weighed;
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

    /** Whether a directory is known to have some hundred providers at most. */
    boolean isSmall(Directory directory) {
        return weights.isStillSmall(directory.id());
    }

    /**
     * Finds a page.
     *
     * @param tuning of the directory's searches, when this one began
     * @param state how the words were matched on the pages before; null on the first one
     * @param question what the index is asked
     */
    Step find(Directory directory, String text, Tuning tuning, @Nullable MatchState state, Question question) {
        // As it is written it is read as it is written.
        Asking asking = match -> question.ask(match.stage() == Stage.WORDS ? match : vocabulary.corrected(match));
        QueryText query = vocabulary.query(text);
        QueryMeaning meaning = vocabulary.meaning(query);
        List<Synonym> synonyms = vocabulary.synonyms(query, tuning);
        if (state != null) {
            TextMatch match = state.match(query, meaning).with(synonyms);
            return new Step(match, asking.ask(match), state.relaxed());
        }
        TextMatch unweighed = TextMatch.unweighed(query, meaning).with(synonyms);
        Weighed weighed = weights.weigh(directory, query, meaning, () -> question.outlook(unweighed));
        TextMatch match = TextMatch.of(query, meaning, weighed.words()).with(synonyms);
        // Where it is understood by its weights alone, who has what it means is found too, and was not counted.
        Optional<Outlook> outlook =
                match.isUnderstood() == unweighed.isUnderstood() ? Outlook.of(weighed.besides()) : Optional.empty();
        return ladder.climb(directory, match, outlook, asking);
    }

    /** All that is asked for besides the words. */
    interface Question {
        /** Asks for the words, matched in this way. */
        DirectoryIndex.Found ask(TextMatch match);

        /** What to count to foresee what {@link #ask} finds. */
        Map<String, Query> outlook(TextMatch unweighed);
    }
}
