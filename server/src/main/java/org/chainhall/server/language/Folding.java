package org.chainhall.server.language;

import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/** What makes two spellings the same: Unicode's own tables for case, accents, width and compatibility forms. */
final class Folding {
    private Folding() {}

    /** The folded words of a text: letters, marks and digits, with this between them. */
    static String words(String text, String separator) {
        String folded = ICUFoldingFilter.NORMALIZER.normalize(text);
        StringBuilder words = new StringBuilder(folded.length());
        boolean inWord = false;
        for (int at = 0; at < folded.length(); ) {
            int codePoint = folded.codePointAt(at);
            at += Character.charCount(codePoint);
            boolean continues = inWord && isWordPart(codePoint);
            if (continues || isLetterOrDigit(codePoint)) {
                if (!inWord && !words.isEmpty()) {
                    words.append(separator);
                }
                words.appendCodePoint(codePoint);
                inWord = true;
            } else {
                inWord = false;
            }
        }
        return words.toString();
    }

    /** The whole as one token; empty if nothing of it is a letter or digit. */
    static String glued(String text, int codePoints) {
        return cut(words(text, ""), codePoints);
    }

    /** Whether it may stand inside of a token. */
    static boolean isWordPart(int codePoint) {
        return isLetterOrDigit(codePoint)
                || switch (Character.getType(codePoint)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }

    /** Whether a token may begin with it; counts what is a number without being a digit. */
    static boolean isLetterOrDigit(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || switch (Character.getType(codePoint)) {
                    case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    /** The first so many code points. */
    static String cut(String text, int codePoints) {
        return text.length() <= codePoints || text.codePointCount(0, text.length()) <= codePoints
                ? text
                : text.substring(0, text.offsetByCodePoints(0, codePoints));
    }
}
