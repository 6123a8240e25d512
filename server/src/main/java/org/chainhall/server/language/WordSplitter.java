package org.chainhall.server.language;

import java.util.List;

/**
 * Takes apart what the tokenizer keeps together. The index splits at white space only and a word must be the same
 * however it is written: {@code booking.com} are two words, {@code O'Neill} is {@code oneill}, {@code d.o.o} is
 * {@code doo}.
 */
final class WordSplitter {
    private static final int LONGEST = 64;
    /** Apostrophes, and the marks of Hebrew abbreviations: a word goes on behind them. */
    private static final String JOINERS = "'\u2018\u2019\u02bb\u02bc\"\u05f3\u05f4";

    private WordSplitter() {}

    static void split(String token, List<String> words) {
        if (token.codePoints().allMatch(codePoint -> Folding.isWordPart(codePoint) && !joins(codePoint))) {
            add(token, words);
            return;
        }
        int first = words.size();
        StringBuilder word = new StringBuilder();
        token.codePoints().filter(codePoint -> !joins(codePoint)).forEach(codePoint -> {
            if (Folding.isWordPart(codePoint)) {
                word.appendCodePoint(codePoint);
            } else {
                add(word.toString(), words);
                word.setLength(0);
            }
        });
        add(word.toString(), words);
        joinInitials(words.subList(first, words.size()));
    }

    private static boolean joins(int codePoint) {
        return JOINERS.indexOf(codePoint) >= 0;
    }

    /** Folding may have left nothing of a token, or only marks. */
    private static void add(String word, List<String> words) {
        if (word.codePoints().anyMatch(Folding::isLetterOrDigit)) {
            words.add(Folding.cut(word, LONGEST));
        }
    }

    /** J.P, S:t and S.p.A are one word. */
    private static void joinInitials(List<String> parts) {
        if (parts.size() > 1 && parts.stream().allMatch(WordSplitter::isInitial)) {
            String joined = String.join("", parts);
            parts.clear();
            parts.add(Folding.cut(joined, LONGEST));
        }
    }

    private static boolean isInitial(String part) {
        return part.codePointCount(0, part.length()) == 1 && Character.isLetter(part.codePointAt(0));
    }
}
