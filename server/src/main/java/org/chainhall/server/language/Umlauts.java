package org.chainhall.server.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Müller is written Mueller where there is no ü, so either finds the other. In names of every country: a Swiss bank's
 * subsidiary is in Panama. The price is a word that nobody asks for now and then (Michael is also "michal").
 */
final class Umlauts {
    private static final int SHORTEST = 5;
    private static final Pattern UMLAUT = Pattern.compile("[äöüÄÖÜ]|[aouAOU]\u0308");
    /** Not where the letters are two sounds or French: Bauer, Queen; nor at the end: revenue, Reederei Blue. */
    private static final Pattern DIGRAPH = Pattern.compile("(?<![aeq])([aou])e(?=.)");

    private static final List<String> DIGRAPHS = List.of("ae", "oe", "ue");

    private Umlauts() {}

    /** The word spelled the other way, folded. */
    static Optional<String> respelled(String written, String folded) {
        // Most words have none, which is told faster without the pattern.
        if (CodePoints.any(written, codePoint -> codePoint >= CodePoints.ASCII)
                && UMLAUT.matcher(written).find()) {
            String spelled = UMLAUT.matcher(written.toLowerCase(Locale.ROOT))
                    .replaceAll(umlaut -> switch (umlaut.group().charAt(0)) {
                        case 'ä', 'a' -> "ae";
                        case 'ö', 'o' -> "oe";
                        default -> "ue";
                    });
            return Optional.of(Folding.glued(spelled, WordSplitter.LONGEST));
        }
        return Optional.of(folded)
                .filter(word -> word.length() >= SHORTEST && DIGRAPHS.stream().anyMatch(word::contains))
                .map(word -> DIGRAPH.matcher(word).replaceAll("$1"))
                .filter(word -> !word.equals(folded));
    }
}
