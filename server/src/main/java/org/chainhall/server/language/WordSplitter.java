package org.chainhall.server.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes apart what the tokenizer keeps together. The index splits at white space only and a word must be the same
 * however it is written: {@code booking.com} are two words, {@code O'Neill} is {@code oneill}, {@code d.o.o} is
 * {@code doo}.
 */
final class WordSplitter {
    /** The longest token: behind a directory's key, still far from where the index itself would cut it. */
    static final int LONGEST = 64;
    /** Apostrophes, and the marks of Hebrew abbreviations: a word goes on behind them. */
    private static final String JOINERS = "'\u2018\u2019\u02bb\u02bc\"\u05f3\u05f4";

    private WordSplitter() {}

    static void split(Token token, String source, List<Token> words) {
        if (isWhole(token.text())) {
            add(token, words);
            return;
        }
        List<Token> parts = parts(token.text());
        if (parts.size() == 1 || parts.size() > 1 && parts.stream().allMatch(WordSplitter::isInitial)) {
            StringBuilder joined = new StringBuilder();
            parts.forEach(part -> joined.append(part.text()));
            add(new Token(joined.toString(), token.start(), token.end()), words);
            return;
        }
        // Folding may write with more letters or fewer, so the places come from what was written.
        List<Token> written = parts(token.written(source));
        for (int i = 0; i < parts.size(); i++) {
            Token place = written.size() == parts.size()
                    ? new Token(
                            "",
                            token.start() + written.get(i).start(),
                            token.start() + written.get(i).end())
                    : token;
            add(new Token(parts.get(i).text(), place.start(), place.end()), words);
        }
    }

    private static boolean isWhole(String text) {
        return CodePoints.all(text, codePoint -> Folding.isWordPart(codePoint) && !joins(codePoint));
    }

    private static List<Token> parts(String text) {
        List<Token> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int start = 0;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            if (Folding.isWordPart(codePoint) && !joins(codePoint)) {
                part.appendCodePoint(codePoint);
            } else if (!joins(codePoint)) {
                add(new Token(part.toString(), start, at), parts);
                part.setLength(0);
                start = next;
            }
            at = next;
        }
        add(new Token(part.toString(), start, text.length()), parts);
        return parts;
    }

    private static boolean joins(int codePoint) {
        return JOINERS.indexOf(codePoint) >= 0;
    }

    /** Folding may have left nothing of a token, or only marks. */
    private static void add(Token word, List<Token> words) {
        if (CodePoints.any(word.text(), Folding::isLetterOrDigit)) {
            words.add(new Token(Folding.cut(word.text(), LONGEST), word.start(), word.end()));
        }
    }

    /** J.P, S:t and S.p.A are one word. */
    private static boolean isInitial(Token part) {
        return part.text().codePointCount(0, part.text().length()) == 1
                && Character.isLetter(part.text().codePointAt(0));
    }
}
