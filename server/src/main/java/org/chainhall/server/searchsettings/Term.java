package org.chainhall.server.searchsettings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainhall.server.language.Language;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.language.QueryWord;
import org.chainhall.server.language.TextAnalysis;

/**
 * A word or some words of a rule, analysed as a query is.
 *
 * @param language whose other forms of the words count as well; empty if only the words as they are written do
 */
record Term(QueryText text, Optional<Language> language) {
    static Term of(TextAnalysis analysis, String written, Optional<Language> language) {
        return new Term(analysis.query(written), language);
    }

    /** What a query's words are compared with, word by word. */
    List<String> keys() {
        return text.words().stream().map(word -> key(word, language)).toList();
    }

    /** A word as rules of a language compare it. */
    static String key(QueryWord word, Optional<Language> language) {
        return language.flatMap(spoken -> Optional.ofNullable(word.forms().get(spoken)))
                .orElse(word.word());
    }

    boolean hasWords() {
        return !text.words().isEmpty();
    }

    /** The words as they are written. */
    String words() {
        return String.join(" ", text.words().stream().map(QueryWord::word).toList());
    }

    /** Whether what finds the one finds the other. */
    boolean isSameAs(Term other) {
        return words().equals(other.words())
                || language.isPresent() && language.equals(other.language) && keys().equals(other.keys());
    }

    /** To be looked for: in texts of all languages, or only in the forms of its own. */
    QueryText asQuery() {
        return language.map(spoken -> new QueryText(
                        text.text(),
                        text.words().stream().map(word -> in(spoken, word)).toList(),
                        text.exact(),
                        text.exactLatin(),
                        text.core(),
                        text.identifier()))
                .orElse(text);
    }

    private static QueryWord in(Language language, QueryWord word) {
        return new QueryWord(
                word.word(),
                word.latin(),
                Map.of(language, key(word, Optional.of(language))),
                word.isOptional(),
                word.hasDigits(),
                word.isCjk(),
                word.start(),
                word.end());
    }
}
