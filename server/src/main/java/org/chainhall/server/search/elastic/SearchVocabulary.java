package org.chainhall.server.search.elastic;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.chainhall.server.language.Highlighter;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.search.SearchPage.Marker;
import org.chainhall.server.search.meaning.Meanings;
import org.chainhall.server.search.meaning.QueryMeaning;
import org.chainhall.server.searchsettings.Tuning;

/** Reads the words of searches, and finds them again in texts. */
final class SearchVocabulary {
    private final TextAnalysis analysis;
    private final Meanings meanings;
    private final Highlighter highlighter;

    SearchVocabulary(TextAnalysis analysis, Meanings meanings) {
        this.analysis = analysis;
        this.meanings = meanings;
        this.highlighter = new Highlighter(analysis);
    }

    QueryText query(String text) {
        return analysis.query(text);
    }

    QueryMeaning meaning(QueryText query) {
        return meanings.of(query);
    }

    /**
     * With what a query means as it is corrected: "cold storrage" is understood, too. Of the words that are nearest to one
     * that nobody has the first that means something is taken. Not what is spelt like a whole name, nor what then is not
     * understood as a whole: "adria cargo" and the like are names.
     */
    TextMatch corrected(TextMatch match) {
        if (!match.wholeName().isEmpty()) {
            return match;
        }
        // Nobody counts a word that is alone: that it is corrected says that hardly anybody has it.
        boolean isAlone = match.query().words().size() == 1;
        QueryText corrected = match.query();
        // From the last one on, so that the others stay where they are.
        for (TextMatch.Word word : match.words().reversed()) {
            int position = match.position(word);
            if ((!word.isKnown() || isAlone) && !match.meaning().covers(List.of(position))) {
                String before = corrected.text().substring(0, word.text().start());
                String behind = corrected.text().substring(word.text().end());
                corrected = word.typos().nearest().stream()
                        .map(nearest -> query(before + nearest + behind))
                        // A word that is there twice would move those behind it.
                        .filter(query ->
                                query.words().size() == match.query().words().size())
                        .filter(query -> meaning(query).covers(List.of(position)))
                        .findFirst()
                        .orElse(corrected);
            }
        }
        TextMatch read = match.reading(meaning(corrected));
        return read.isUnderstood() ? read : match;
    }

    /** What counts for the words of a query besides them. */
    List<Synonym> synonyms(QueryText query, Tuning tuning) {
        return tuning.substitutions(query).stream()
                .map(substitution -> new Synonym(
                        query.words().subList(substitution.first(), substitution.behind()),
                        substitution.alternatives().stream().map(this::required).toList()))
                .toList();
    }

    private List<TextMatch.Word> required(QueryText alternative) {
        QueryMeaning meaning = meaning(alternative);
        return IntStream.range(0, alternative.words().size())
                .filter(i -> !alternative.words().get(i).isOptional())
                .mapToObj(i -> TextMatch.Word.of(alternative, meaning, i, 0))
                .toList();
    }

    /** Marks the words that were searched for, what they were corrected to, and what counts for them. */
    Marker marker(TextMatch match) {
        Set<String> others = match.otherWords();
        // What is typed may not be finished.
        Optional<String> beginning = Optional.of(match.words())
                .filter(words -> !words.isEmpty())
                .map(words -> words.getLast().text().word());
        return highlighter.marking(match.query(), others, beginning)::apply;
    }
}
