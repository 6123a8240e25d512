package org.chainhall.server.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one analysis of names and texts; see the package. */
public final class TextAnalysis {
    /** Of whole names, in code points. */
    static final int LONGEST_NAME = 512;
    /** What longer names count as. */
    static final int LONGEST_LENGTH = 500;

    private static final int LONGEST_SORT_KEY = 128;

    private final Tokens tokens = new Tokens();
    private final Stemming stemming = new Stemming(tokens);
    private final Romanizer romanizer = new Romanizer();
    private final NameAnalyzer names;
    private final QueryAnalyzer queries;

    /** Reads the tables of all writings, which takes a moment: one is enough for all threads. */
    public TextAnalysis() {
        OptionalWords optionalWords = new OptionalWords();
        names = new NameAnalyzer(tokens, romanizer, optionalWords);
        queries = new QueryAnalyzer(tokens, romanizer, optionalWords, names, stemming);
    }

    /** All that one name is found by. */
    public NameForms name(String name) {
        return names.forms(name);
    }

    /** What a query asks for. */
    public QueryText query(String query) {
        return queries.query(query);
    }

    /**
     * The words of a text of this language, stemmed, without stop words, in the order of the text; some may occur twice.
     * Chinese, Japanese and Korean as pairs of characters. {@link QueryWord#forms} has the same of a query.
     */
    public List<String> stems(String text, Language language) {
        return stemming.stems(text, language);
    }

    /**
     * The words of a text as they are and as its language stems them; as often as the text has them. What a query's word
     * and its forms are looked for in.
     */
    public List<String> textTokens(String text, Language language) {
        List<String> words = indexTokens(text);
        Set<String> asWritten = Set.copyOf(words);
        return Stream.concat(words.stream(), stems(text, language).stream().filter(stem -> !asWritten.contains(stem)))
                .toList();
    }

    /** The words of a text with a space between, for people and for comparison; empty if it has no letter or digit. */
    public String foldedWords(String text) {
        return tokens.runs(tokens.words(text)).stream().map(Token::text).collect(Collectors.joining(" "));
    }

    /** An official number as it is compared: letters and digits in upper case. */
    public String identifier(String text) {
        return QueryAnalyzer.identifier(text);
    }

    /** The tokens under which a text is found, in the order of the text; some may occur twice. */
    public List<String> indexTokens(String text) {
        return tokens.index(text).stream().map(Token::text).toList();
    }

    /** The tokens that a text must have, all of them, to be found by this query. */
    public List<String> queryTokens(String query) {
        return tokens.query(query).stream().map(Token::text).toList();
    }

    /** A whole name as one token: folded letters and digits, glued; empty if it has neither. */
    public String exact(String name) {
        return Folding.glued(name, LONGEST_NAME);
    }

    /** What names are ordered by: folded words; the name itself if it has no letter or digit. */
    public String sortKey(String name) {
        String words = Folding.words(name, " ");
        return Folding.cut(words.isEmpty() ? name : words, LONGEST_SORT_KEY);
    }

    Tokens tokens() {
        return tokens;
    }

    Romanizer romanizer() {
        return romanizer;
    }

    Stemming stemming() {
        return stemming;
    }
}
