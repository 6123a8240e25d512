package org.chainhall.server.search;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.chainhall.api.model.ProviderName;
import org.chainhall.api.model.ProviderProfile;

/**
 * What somebody may type and choose who knows both directories: words of either, as they are written, misspelt, begun
 * or mixed, whole names and numbers of registers, codes of either.
 *
 * @param codes to narrow by; perhaps of the other directory
 */
public record RandomQuery(Optional<String> text, Map<Facet, List<String>> codes, Set<Facet> facets) {

    /**
     * Makes one.
     *
     * @param ours what the directory consists of that is asked
     * @param profiles of it
     * @param foreign profiles of the other one
     */
    public static RandomQuery of(
            Random random,
            Vocabulary ours,
            List<ProviderProfile> profiles,
            Vocabulary theirs,
            List<ProviderProfile> foreign) {
        boolean own = random.nextBoolean();
        Vocabulary words = own ? ours : theirs;
        List<ProviderProfile> whose = own ? profiles : foreign;
        Optional<String> text = switch (random.nextInt(9)) {
            case 0, 1 -> Optional.of(words.phrase(random, 3));
            case 2, 3 -> Optional.of(misspelt(random, words.phrase(random, 2), 1));
            case 4 -> Optional.of(misspelt(random, words.word(random), 2));
            case 5 -> Optional.of(beginning(random, words.word(random)));
            case 6 -> Optional.of(name(random, whose));
            case 7 ->
                Optional.of(
                        random.nextBoolean()
                                ? words.externalId(random.nextInt(whose.size()))
                                : ours.word(random) + " " + misspelt(random, theirs.word(random), 1));
            default -> Optional.empty();
        };
        return new RandomQuery(text, random.nextInt(3) == 0 ? codes(random, ours, theirs) : Map.of(), facets(random));
    }

    private static Map<Facet, List<String>> codes(Random random, Vocabulary ours, Vocabulary theirs) {
        Map<Facet, List<String>> codes = new EnumMap<>(Facet.class);
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            Facet facet = Vocabulary.one(random, List.of(Facet.values()));
            Vocabulary whose = random.nextInt(4) == 0 ? theirs : ours;
            codes.put(facet, List.of(Vocabulary.one(random, whose.codes(facet))));
        }
        return codes;
    }

    private static Set<Facet> facets(Random random) {
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        if (random.nextInt(3) == 0) {
            facets.add(Vocabulary.one(random, List.of(Facet.values())));
            facets.add(Vocabulary.one(random, List.of(Facet.values())));
        }
        return facets;
    }

    private static String name(Random random, List<ProviderProfile> of) {
        List<ProviderName> names = Vocabulary.one(random, of).names();
        return Vocabulary.one(random, names).text();
    }

    /** One to eight letters, of a script with short words all but one. */
    private static String beginning(Random random, String word) {
        return word.substring(0, Math.min(1 + random.nextInt(8), Math.max(1, word.length() - 1)));
    }

    /** With a letter left out, doubled, exchanged for its neighbour or for another one; not the first. */
    private static String misspelt(Random random, String text, int edits) {
        StringBuilder misspelt = new StringBuilder(text);
        for (int i = 0; i < edits && misspelt.length() > 2; i++) {
            int at = 1 + random.nextInt(misspelt.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> misspelt.deleteCharAt(at);
                case 1 -> misspelt.insert(at, misspelt.charAt(at));
                case 2 ->
                    misspelt.insert(random.nextInt(at) + 1, misspelt.charAt(at)).deleteCharAt(at + 1);
                default -> misspelt.setCharAt(at, text.charAt(random.nextInt(text.length())));
            }
        }
        return misspelt.toString();
    }
}
