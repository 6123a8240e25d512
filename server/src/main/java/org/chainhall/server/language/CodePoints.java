package org.chainhall.server.language;

import java.util.function.IntPredicate;

/** Questions to each code point of a text. Loops: they are asked of every word of every text, and streams cost more. */
final class CodePoints {
    /** So many are letters, digits and marks of ASCII. */
    static final int ASCII = 0x80;

    private CodePoints() {}

    static boolean any(String text, IntPredicate condition) {
        return !all(text, condition.negate());
    }

    static boolean all(String text, IntPredicate condition) {
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            if (!condition.test(codePoint)) {
                return false;
            }
            at += Character.charCount(codePoint);
        }
        return true;
    }
}
