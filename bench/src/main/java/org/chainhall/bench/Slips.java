package org.chainhall.bench;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.chainhall.bench.latency.MadeUpProviders;

/** Slips of the finger in names: a letter too many, too few, another one, or two exchanged; never in the first place. */
final class Slips {
    private static final int KINDS = 4;
    private static final int SAMPLE_OF_NAMES = 1_000;

    private final Random random;
    private final Map<UnicodeScript, int[]> alphabets = new EnumMap<>(UnicodeScript.class);

    /** @param names whose letters are the ones that somebody would hit by mistake */
    Slips(Random random, Collection<String> names) {
        this.random = random;
        Map<UnicodeScript, TreeSet<Integer>> letters = new EnumMap<>(UnicodeScript.class);
        names.stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetter)
                .forEach(letter -> letters.computeIfAbsent(UnicodeScript.of(letter), script -> new TreeSet<>())
                        .add(Character.toLowerCase(letter)));
        letters.forEach((script, some) ->
                alphabets.put(script, some.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** One slip in a name, as somebody makes it who hits the letters of these providers' names. */
    static UnaryOperator<String> ofOne(MadeUpProviders providers, long seed) {
        int step = Math.max(1, providers.count() / SAMPLE_OF_NAMES);
        List<String> names = IntStream.iterate(0, position -> position < providers.count(), position -> position + step)
                .mapToObj(position -> providers.at(position).names().getFirst().text())
                .toList();
        Slips slips = new Slips(new Random(seed), names);
        return name -> slips.slip(name, 1);
    }

    /** The name with so many slips, and in any case another one. */
    String slip(String name, int slips) {
        String slipped = name;
        for (int i = 0; i < slips || slipped.equals(name); i++) {
            slipped = slip(slipped);
        }
        return slipped;
    }

    private String slip(String name) {
        int[] letters = name.codePoints().toArray();
        int[] places = IntStream.range(1, letters.length)
                .filter(i -> Character.isLetter(letters[i]))
                .toArray();
        int place = places[random.nextInt(places.length)];
        return switch (random.nextInt(KINDS)) {
            case 0 -> text(letters, 0, place) + other(letters[place]) + text(letters, place, letters.length);
            case 1 -> text(letters, 0, place) + text(letters, place + 1, letters.length);
            case 2 -> text(letters, 0, place) + other(letters[place]) + text(letters, place + 1, letters.length);
            default -> exchanged(letters, place);
        };
    }

    private static String text(int[] letters, int from, int to) {
        return new String(letters, from, to - from);
    }

    /** Another letter of the same script. */
    private String other(int letter) {
        int[] alphabet = alphabets.getOrDefault(UnicodeScript.of(letter), new int[] {letter});
        return Character.toString(alphabet[random.nextInt(alphabet.length)]);
    }

    /** With the letter before, if that is not the first one, and else with the one behind. */
    private static String exchanged(int[] letters, int place) {
        int first = place > 1 ? place - 1 : place;
        if (first + 1 == letters.length) {
            return text(letters, 0, letters.length);
        }
        int[] changed = letters.clone();
        changed[first] = letters[first + 1];
        changed[first + 1] = letters[first];
        return text(changed, 0, changed.length);
    }
}
