package org.chainhall.server.search.elastic;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.chainhall.server.codelist.CodeList;
import org.chainhall.server.language.Highlighter;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.search.SearchPage.Marker;
import org.chainhall.server.searchsettings.Tuning;

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

    /** What counts for the words of a query besides them. */
    List<Synonym> synonyms(QueryText query, Tuning tuning) {
        return tuning.substitutions(query).stream()
                .map(substitution -> new Synonym(
                        query.words().subList(substitution.first(), substitution.behind()),
                        substitution.alternatives().stream().map(this::required).toList()))
                .toList();
    }

    private List<TextMatch.Word> required(QueryText alternative) {
        List<Set<String>> ofCountries = countries(alternative);
        return IntStream.range(0, alternative.words().size())
                .filter(i -> !alternative.words().get(i).isOptional())
                .mapToObj(i -> new TextMatch.Word(alternative.words().get(i), 0, true, ofCountries.get(i), Typos.NONE))
                .toList();
    }

    /** Marks the words that were searched for, what they were corrected to, and what counts for them. */
    Marker marker(TextMatch match) {
        Set<String> others = match.otherWords();
        // What is typed may not be finished.
        Optional<String> beginning = Optional.of(match.words())
                .filter(words -> !words.isEmpty())
                .map(words -> words.getLast().text().word());
        return text -> highlighter.mark(text, match.query(), others, beginning);
    }
}
