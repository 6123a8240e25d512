package org.chainhall.server.place;

import com.ibm.icu.text.Normalizer2;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Names as they are compared: without case, accents, width and punctuation. */
final class FoldedName {
    private static final Normalizer2 CASE_AND_WIDTH = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private FoldedName() {}

    static String of(String name) {
        return words(isAscii(name) ? name.toLowerCase(Locale.ROOT) : folded(name));
    }

    /** Of several names, each once. */
    static List<String> allOf(Collection<String> names) {
        return names.stream()
                .map(FoldedName::of)
                .filter(folded -> !folded.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** Letters that are no base with a mark (ø, đ, ł, æ) are left to the filter for ASCII. */
    private static String folded(String name) {
        String base = MARKS.matcher(DECOMPOSED.normalize(CASE_AND_WIDTH.normalize(name)))
                .replaceAll("");
        char[] folded = new char[4 * base.length()];
        int length = ASCIIFoldingFilter.foldToASCII(base.toCharArray(), 0, folded, 0, base.length());
        return new String(folded, 0, length);
    }

    /** Letters and digits, with one space between words; in a loop, as forty thousand names go through here at the start. */
    private static String words(String text) {
        StringBuilder words = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                words.appendCodePoint(c);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        });
        return words.toString().strip();
    }
}
