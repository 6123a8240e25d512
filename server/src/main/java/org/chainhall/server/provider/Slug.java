package org.chainhall.server.provider;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** The readable address of a provider: its display name in Latin letters and six characters that tell it from its namesakes. */
final class Slug {
    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII; Lower");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");
    private static final int LONGEST = 60;
    private static final int SUFFIX = 6;
    private static final long SUFFIXES = 36L * 36 * 36 * 36 * 36 * 36;

    private Slug() {}

    static String of(String displayName, ProviderId id) {
        String words = OTHERS.matcher(latin(displayName)).replaceAll("-");
        String cut = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        String stem = EDGES.matcher(cut).replaceAll("");
        return (stem.isEmpty() ? "provider" : stem) + "-" + suffix(id);
    }

    /** Most names are ASCII, and the transliterator costs as much as the rest of a write. */
    private static String latin(String name) {
        return name.chars().allMatch(c -> c < 0x80) ? name.toLowerCase(Locale.ROOT) : LATIN.transliterate(name);
    }

    /** From the random half of the UUIDv7, so that a repeated attempt makes the same slug. */
    private static String suffix(ProviderId id) {
        long random = Long.remainderUnsigned(id.value().getLeastSignificantBits(), SUFFIXES);
        String digits = Long.toString(random, 36);
        return "0".repeat(SUFFIX - digits.length()) + digits;
    }
}
