package org.chainhall.server.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes a query apart. */
final class QueryAnalyzer {
    private static final int MOST_WORDS = 16;

    private final Tokens tokens;
    private final Romanizer romanizer;
    private final OptionalWords optionalWords;
    private final NameAnalyzer names;
    private final Stemming stemming;

    QueryAnalyzer(
            Tokens tokens, Romanizer romanizer, OptionalWords optionalWords, NameAnalyzer names, Stemming stemming) {
        this.tokens = tokens;
        this.romanizer = romanizer;
        this.optionalWords = optionalWords;
        this.names = names;
        this.stemming = stemming;
    }

    QueryText query(String text) {
        List<Token> words = tokens.words(text);
        String exact = Folding.glued(text, TextAnalysis.LONGEST_NAME);
        return new QueryText(
                text,
                words(Scripts.hasCjk(text) ? tokens.query(text) : words, text),
                exact,
                Scripts.isLatin(text) ? exact : romanizer.glued(tokens.runs(words), text),
                names.core(words, text, exact),
                identifier(text));
    }

    private List<QueryWord> words(List<Token> all, String text) {
        List<Token> asked = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        all.stream().filter(token -> seen.add(token.text())).limit(MOST_WORDS).forEach(asked::add);
        BitSet optional = optionalWords.in(asked, text);
        List<QueryWord> words = new ArrayList<>(asked.size());
        for (int i = 0; i < asked.size(); i++) {
            words.add(word(asked.get(i), text, optional.get(i)));
        }
        return List.copyOf(words);
    }

    private QueryWord word(Token token, String text, boolean isOptional) {
        String word = token.text();
        String written = token.written(text);
        String latin = Scripts.isLatin(word) ? word : romanizer.latin(written);
        return new QueryWord(
                word,
                latin.isEmpty() ? word : latin,
                stemming.forms(token, text),
                isOptional,
                word.codePoints()
                        .anyMatch(codePoint -> !Character.isLetter(codePoint) && Folding.isLetterOrDigit(codePoint)),
                Scripts.hasCjk(word),
                token.start(),
                token.end());
    }

    static String identifier(String text) {
        StringBuilder identifier = new StringBuilder();
        text.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(identifier::appendCodePoint);
        return Folding.cut(identifier.toString(), TextAnalysis.LONGEST_NAME);
    }
}
