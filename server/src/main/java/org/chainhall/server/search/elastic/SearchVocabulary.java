package org.chainhall.server.search.elastic;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainhall.server.codelist.CodeList;
import org.chainhall.server.language.Highlighter;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.search.SearchPage.Marker;

/** Reads the words of searches, and finds them again in texts. */
final class SearchVocabulary {
    private final TextAnalysis analysis;
    private final CountryWords countries;
    private final Highlighter highlighter;

    SearchVocabulary(TextAnalysis analysis, CodeList countries) {
        this.analysis = analysis;
        this.countries = new CountryWords(countries, analysis);
        this.highlighter = new Highlighter(analysis);
    }

    QueryText query(String text) {
        return analysis.query(text);
    }

    /** For each word the countries whose name it is or is part of. */
    List<Set<String>> countries(QueryText query) {
        return countries.of(query);
    }

    /** Marks the words that were searched for, and what they were corrected to. */
    Marker marker(TextMatch match) {
        Set<String> corrections = match.corrections();
        // What is typed may not be finished.
        Optional<String> beginning = Optional.of(match.words())
                .filter(words -> !words.isEmpty())
                .map(words -> words.getLast().text().word());
        return text -> highlighter.mark(text, match.query(), corrections, beginning);
    }
}
