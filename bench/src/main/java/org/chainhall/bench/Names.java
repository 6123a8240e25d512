package org.chainhall.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.chainhall.client.DirectoryClient;
import org.chainhall.client.model.Provider;
import org.chainhall.client.model.ProviderCard;

/** How well a directory's providers are found by names that were mistyped, not typed to the end, or mixed up. */
final class Names {
    private static final int SAMPLE = 1_000;
    private static final int PAIRS = 50;
    private static final int LETTERS_FOR_ONE_SLIP = 5;
    private static final int LETTERS_FOR_TWO_SLIPS = 9;
    private static final double TYPED = 0.6;
    private static final int DEPTH = 100;
    private static final int LONGEST_QUERY = 200;

    private final DirectoryClient directory;
    private final Random random;
    private final List<Provider> providers;

    /** A display name that no other provider has. */
    private record Named(String name, UUID id) {}

    Names(DirectoryClient directory, long seed) {
        this.directory = directory;
        this.random = new Random(seed);
        this.providers = directory.providers().list().pageSize(100).stream().toList();
        Output.line("%d providers, seed %d", providers.size(), seed);
    }

    void run() {
        List<Named> names = uniqueNames();
        Slips slips = new Slips(random, names.stream().map(Named::name).toList());
        find("one slip", 3, sample(names, LETTERS_FOR_ONE_SLIP), name -> slips.slip(name, 1));
        find("two slips", 10, sample(names, LETTERS_FOR_TWO_SLIPS), name -> slips.slip(name, 2));
        List<Named> begun = sample(names, LETTERS_FOR_ONE_SLIP);
        find("60 % of the letters", 5, begun, Names::beginning);
        Output.line("%-20s at most %.3f, if names that begin alike came in any order", "", bound(begun, 5));
        compareSpreadWords();
    }

    private List<Named> uniqueNames() {
        Map<String, Long> counts = providers.stream()
                .collect(Collectors.groupingBy(provider -> key(displayName(provider)), Collectors.counting()));
        return providers.stream()
                .filter(provider -> counts.getOrDefault(key(displayName(provider)), 0L) == 1)
                .map(provider -> new Named(displayName(provider), provider.id()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String displayName(Provider provider) {
        return provider.names().getFirst().text();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private List<Named> sample(List<Named> names, int leastLetters) {
        List<Named> fitting = names.stream()
                .filter(named ->
                        letters(named.name()) >= leastLetters && named.name().length() < LONGEST_QUERY)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(fitting, random);
        return fitting.subList(0, Math.min(SAMPLE, fitting.size()));
    }

    private static long letters(String name) {
        return name.codePoints().filter(Character::isLetter).count();
    }

    private static String beginning(String name) {
        long wanted = (long) Math.ceil(TYPED * letters(name));
        int end = 0;
        for (long typed = 0; typed < wanted; end += Character.charCount(name.codePointAt(end))) {
            typed += Character.isLetter(name.codePointAt(end)) ? 1 : 0;
        }
        return name.substring(0, end);
    }

    private double bound(List<Named> sample, int depth) {
        List<String> names =
                providers.stream().map(provider -> key(displayName(provider))).toList();
        return sample.stream()
                .map(named -> key(beginning(named.name())))
                .mapToLong(begun ->
                        names.stream().filter(name -> name.startsWith(begun)).count())
                .mapToDouble(alike -> Math.min(1, (double) depth / alike))
                .average()
                .orElse(1);
    }

    private void find(String what, int depth, List<Named> names, UnaryOperator<String> typed) {
        Latencies latencies = new Latencies();
        long found = names.stream()
                .filter(named ->
                        hits(typed.apply(named.name()), depth, latencies).contains(named.id()))
                .count();
        Output.line("%-20s top %d: %.3f   %s", what, depth, (double) found / names.size(), latencies);
    }

    private List<UUID> hits(String query, int limit, Latencies latencies) {
        long start = System.nanoTime();
        List<ProviderCard> items =
                directory.search().query(query).limit(limit).fetch().items();
        latencies.recordSince(start);
        return items.stream().map(ProviderCard::id).toList();
    }

    private void compareSpreadWords() {
        Latencies latencies = new Latencies();
        int before = 0;
        int behind = 0;
        int unseen = 0;
        for (SpreadWords.Pair pair : spreadWords()) {
            List<UUID> hits = hits(pair.words(), DEPTH, latencies);
            int together = position(hits, pair.together());
            int apart = position(hits, pair.apart());
            before += together < apart ? 1 : 0;
            behind += together > apart ? 1 : 0;
            unseen += together == apart ? 1 : 0;
        }
        Output.line(
                "words in one name    before words of several names: %d, behind: %d, neither in the first %d: %d   %s",
                before, behind, DEPTH, unseen, latencies);
    }

    /** At most one pair for a provider whose words are apart. */
    private List<SpreadWords.Pair> spreadWords() {
        List<SpreadWords.Pair> pairs = new ArrayList<>(SpreadWords.in(providers));
        Collections.shuffle(pairs, random);
        Set<UUID> taken = new HashSet<>();
        return pairs.stream()
                .filter(pair -> taken.add(pair.apart()))
                .limit(PAIRS)
                .toList();
    }

    private static int position(List<UUID> hits, UUID id) {
        int position = hits.indexOf(id);
        return position < 0 ? DEPTH : position;
    }
}
