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
    private static final int PAGE = 100;
    private static final int LONGEST_QUERY = 200;

    private final DirectoryClient directory;
    private final Random random;
    private final List<Provider> providers;

    /** Where who has the words in one name stands, as against who has them in several. */
    private enum Standing {
        BEFORE,
        BEHIND,
        UNSEEN
    }

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

    /**
     * A query that is a whole name but for legal forms rightly finds that name first: "sanpaolo spa" somebody called
     * Sanpaolo, whether or not another of his names ends with SpA. We do not know legal forms here, so the pairs in which
     * this may be so are counted on a line of their own, and all that are behind are printed.
     */
    private void compareSpreadWords() {
        Map<Boolean, List<SpreadWords.Pair>> pairs =
                spreadWords().stream().collect(Collectors.partitioningBy(SpreadWords.Pair::isCalledOne));
        compare("words in one name", pairs.getOrDefault(false, List.of()));
        compare("one word is a name", pairs.getOrDefault(true, List.of()));
    }

    private void compare(String what, List<SpreadWords.Pair> pairs) {
        Map<Standing, List<SpreadWords.Pair>> standings = pairs.stream().collect(Collectors.groupingBy(this::standing));
        Output.line(
                "%-20s before words of several names: %d, behind: %d, neither found: %d",
                what,
                standings.getOrDefault(Standing.BEFORE, List.of()).size(),
                standings.getOrDefault(Standing.BEHIND, List.of()).size(),
                standings.getOrDefault(Standing.UNSEEN, List.of()).size());
        standings
                .getOrDefault(Standing.BEHIND, List.of())
                .forEach(pair -> Output.line(
                        "%-20s behind: \"%s\", %s behind %s", "", pair.words(), pair.together(), pair.apart()));
    }

    /** Common words find thousands, so all hits are walked through until one of the two comes. */
    private Standing standing(SpreadWords.Pair pair) {
        return directory.search().query(pair.words()).limit(PAGE).pages().stream()
                .map(ProviderCard::id)
                .filter(id -> id.equals(pair.together()) || id.equals(pair.apart()))
                .findFirst()
                .map(id -> id.equals(pair.together()) ? Standing.BEFORE : Standing.BEHIND)
                .orElse(Standing.UNSEEN);
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
}
