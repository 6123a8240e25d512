package org.chainhall.server.platform.http;

import java.text.Normalizer;

/**
 * What a text may hold. PostgreSQL takes neither NUL nor half of a surrogate pair; and two texts that look the same are
 * the same, in NFC.
 */
final class Texts {
    private Texts() {}

    static boolean isStorable(String text) {
        return text.indexOf('\0') < 0
                && text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    /** The text in NFC; not storable is not a text. */
    static String normalised(String text) {
        if (!isStorable(text)) {
            throw new ParameterValues.Unreadable("INVALID_TEXT", UNSTORABLE);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    static final String UNSTORABLE = "Must not hold U+0000 or half of a surrogate pair.";
}
