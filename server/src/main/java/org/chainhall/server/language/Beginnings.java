package org.chainhall.server.language;

import java.util.BitSet;

/**
 * How words begin, to tell at a glance that a text has none of them. Most texts that are shown have nothing to mark, and
 * to take one apart for that costs many times as much. Of a text with other letters than those of ASCII, which may fold to
 * anything, nothing is said.
 */
final class Beginnings {
    private static final int ASCII = CodePoints.ASCII;
    /** Stands for the second letter where there is none. */
    private static final char NONE = 0;

    private static final String LETTERS_BEFORE_UMLAUT_E = "aou";

    private final BitSet pairs = new BitSet(ASCII * ASCII);

    /** Adds a word, folded. */
    void add(String word) {
        if (word.isEmpty() || word.charAt(0) >= ASCII) {
            return;
        }
        char first = word.charAt(0);
        if (word.length() == 1) {
            // Whatever comes behind it: another word, or nothing.
            int all = pair(first, NONE);
            pairs.set(all, all + ASCII);
        } else if (word.charAt(1) < ASCII) {
            pairs.set(pair(first, word.charAt(1)));
        }
        // "Oezil" is found by "ozil".
        if (LETTERS_BEFORE_UMLAUT_E.indexOf(first) >= 0) {
            pairs.set(pair(first, 'e'));
        }
    }

    /** False only if no word of the text begins like one of these, and no two that may be one. */
    boolean mayBeIn(String text) {
        char begun = NONE;
        boolean isInWord = false;
        for (int i = 0; i < text.length(); i++) {
            char written = text.charAt(i);
            if (written >= ASCII) {
                return true;
            }
            if (!Character.isLetterOrDigit(written)) {
                isInWord = false;
                continue;
            }
            char letter = Character.toLowerCase(written);
            // A single letter may go on behind what is between: "A.P. Moller", "O'Neill".
            if (begun != NONE && pairs.get(pair(begun, letter))) {
                return true;
            }
            // Of a letter that stands twice, a stemmer may leave one.
            if (isInWord && letter != begun) {
                begun = NONE;
            } else {
                begun = letter;
            }
            isInWord = true;
        }
        return begun != NONE && pairs.get(pair(begun, NONE));
    }

    private static int pair(char first, char second) {
        return first * ASCII + second;
    }
}
