package org.chainhall.server.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Other writings in Latin letters. Works on what was written, not on what is folded: folding takes marks away that are
 * sounds in Japanese and Hindi. Unicode's rules are one sign for one sound, which is how Serbs write, but Russians are
 * known abroad by the English way, so Cyrillic has both spellings.
 */
final class Romanizer {
    private static final int MOST_KNOWN = 20_000;
    private static final int LONGEST_KNOWN = 32;
    private static final String PLAIN = "; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII; Lower";

    // Shared by all threads: they keep nothing of a text between two calls.
    private final Transliterator general = Transliterator.getInstance("Any-Latin" + PLAIN);
    private final Transliterator russian = Transliterator.getInstance("Russian-Latin/BGN" + PLAIN);
    private final HanReadings han = new HanReadings(general);
    /** The rules are slow and names have the same words again and again. */
    private final Cache<Word, String> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    /** A word or a run of Chinese, glued; empty if it has no Latin spelling. */
    String latin(String written) {
        if (Scripts.isHan(written)) {
            return cut(String.join("", han.syllables(written)));
        }
        if (Scripts.hasCyrillic(written)) {
            String english = with(russian, written);
            return english.isEmpty() ? with(general, written) : english;
        }
        return with(general, written);
    }

    /** Every spelling that a word or a run of Chinese is found by. */
    Set<String> spellings(String written) {
        Set<String> spellings = new LinkedHashSet<>();
        if (Scripts.isHan(written)) {
            List<String> syllables = han.syllables(written);
            spellings.addAll(syllables);
            for (int i = 0; i + 1 < syllables.size(); i++) {
                spellings.add(syllables.get(i) + syllables.get(i + 1));
            }
        } else if (Scripts.hasCyrillic(written)) {
            spellings.add(with(general, written));
        }
        spellings.add(latin(written));
        spellings.remove("");
        return spellings;
    }

    /** The runs of a text as one: Latin words folded, all others in Latin letters. */
    String glued(List<Token> runs, String text) {
        StringBuilder glued = new StringBuilder();
        for (Token run : runs) {
            glued.append(Scripts.isLatin(run.text()) ? run.text() : latin(run.written(text)));
        }
        return Folding.cut(glued.toString(), TextAnalysis.LONGEST_NAME);
    }

    /** The syllables of Chinese, one for each code point. */
    List<String> syllables(String chinese) {
        return han.syllables(chinese);
    }

    private String with(Transliterator rules, String written) {
        return written.length() > LONGEST_KNOWN
                ? transliterated(rules, written)
                : known.get(new Word(rules, written), word -> transliterated(word.rules(), word.written()));
    }

    private static String transliterated(Transliterator rules, String written) {
        String latin = Folding.glued(rules.transliterate(written), WordSplitter.LONGEST);
        return Scripts.isLatin(latin) ? latin : "";
    }

    private record Word(Transliterator rules, String written) {}

    private static String cut(String latin) {
        return Folding.cut(latin, WordSplitter.LONGEST);
    }
}
