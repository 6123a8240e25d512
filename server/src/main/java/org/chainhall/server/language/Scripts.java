package org.chainhall.server.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** Which writing a word is in. */
final class Scripts {
    private static final Set<UnicodeScript> IDEOGRAPHIC =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
    private static final Set<UnicodeScript> CJK =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);
    private static final int FIRST_BEYOND_LATIN = 0x250;

    private Scripts() {}

    /** Whether no letter is of another writing; a number is Latin too. */
    static boolean isLatin(String text) {
        return CodePoints.all(
                text,
                codePoint -> codePoint < FIRST_BEYOND_LATIN
                        || !Character.isLetter(codePoint)
                        || UnicodeScript.of(codePoint) == UnicodeScript.LATIN);
    }

    static boolean isHan(String text) {
        return CodePoints.all(text, codePoint -> UnicodeScript.of(codePoint) == UnicodeScript.HAN);
    }

    static boolean hasCyrillic(String text) {
        return any(text, UnicodeScript.CYRILLIC::equals);
    }

    /** Chinese or Japanese, which leave no space between words. */
    static boolean hasIdeographs(String text) {
        return any(text, IDEOGRAPHIC::contains);
    }

    static boolean hasCjk(String text) {
        return any(text, CJK::contains);
    }

    private static boolean any(String text, Predicate<UnicodeScript> script) {
        return CodePoints.any(
                text, codePoint -> codePoint >= FIRST_BEYOND_LATIN && script.test(UnicodeScript.of(codePoint)));
    }
}
