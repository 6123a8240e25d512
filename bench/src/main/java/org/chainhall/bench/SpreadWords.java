package org.chainhall.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chainhall.client.model.Provider;
import org.chainhall.client.model.ProviderName;

/** Pairs of words that one provider has in one name, and another only in different names. */
final class SpreadWords {
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int SHORTEST = 3;

    /**
     * @param together the provider that has both words in one name
     * @param apart the one that has them in different names only
     * @param isCalledOne whether one of them is a whole name of the latter
     */
    record Pair(String words, UUID together, UUID apart, boolean isCalledOne) {}

    private record Words(String first, String second) {
        Words {
            if (first.compareTo(second) > 0) {
                String later = first;
                first = second;
                second = later;
            }
        }

        /** Whether a name is one of the two and nothing else. */
        boolean isOne(Set<String> name) {
            return name.size() == 1 && (name.contains(first) || name.contains(second));
        }
    }

    private final Map<Words, List<UUID>> together = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();

    private SpreadWords(List<Provider> providers) {
        providers.forEach(this::addTogether);
        providers.forEach(this::addApart);
    }

    static List<Pair> in(List<Provider> providers) {
        return new SpreadWords(providers).pairs;
    }

    private void addTogether(Provider provider) {
        for (Words words : inOneName(names(provider))) {
            together.computeIfAbsent(words, w -> new ArrayList<>()).add(provider.id());
        }
    }

    private void addApart(Provider provider) {
        List<Set<String>> names = names(provider);
        Set<Words> inOneName = inOneName(names);
        Set<Words> apart = new LinkedHashSet<>();
        names.forEach(name -> names.forEach(other -> apart.addAll(pairs(name, other))));
        apart.removeAll(inOneName);
        for (Words words : apart) {
            boolean isCalledOne = names.stream().anyMatch(words::isOne);
            together.getOrDefault(words, List.of())
                    .forEach(id ->
                            pairs.add(new Pair(words.first() + " " + words.second(), id, provider.id(), isCalledOne)));
        }
    }

    private static Set<Words> inOneName(List<Set<String>> names) {
        Set<Words> all = new LinkedHashSet<>();
        names.forEach(name -> all.addAll(pairs(name, name)));
        return all;
    }

    private static Set<Words> pairs(Set<String> some, Set<String> others) {
        Set<Words> pairs = new LinkedHashSet<>();
        some.forEach(word -> others.stream()
                .filter(other -> !other.equals(word))
                .forEach(other -> pairs.add(new Words(word, other))));
        return pairs;
    }

    private static List<Set<String>> names(Provider provider) {
        return provider.names().stream()
                .map(ProviderName::text)
                .map(SpreadWords::words)
                .toList();
    }

    private static Set<String> words(String name) {
        Set<String> words = new LinkedHashSet<>(List.of(GAPS.split(name.toLowerCase(Locale.ROOT))));
        words.removeIf(word -> word.length() < SHORTEST);
        return words;
    }
}
