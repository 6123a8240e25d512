package org.chainhall.server.search.elastic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds codes by the beginnings of the words that they are called by. Not changed after it was filled. */
final class WordBeginnings {
    private final NavigableMap<String, List<Name>> names = new TreeMap<>();

    /** One of the names of a code. */
    void add(String code, Collection<String> words) {
        Name name = new Name(code, Set.copyOf(words));
        name.words()
                .forEach(word ->
                        names.computeIfAbsent(word, any -> new ArrayList<>(1)).add(name));
    }

    /** The codes with a name in which each of these begins a word; those with the fewest words first. */
    Stream<String> find(List<String> beginnings) {
        return beginnings.stream()
                .max(Comparator.comparingInt(String::length))
                .map(longest -> names.subMap(longest, true, longest + Character.MAX_VALUE, true))
                .stream()
                .flatMap(found -> found.values().stream())
                .flatMap(List::stream)
                .filter(name -> name.hasAll(beginnings))
                .sorted(Comparator.comparingInt((Name name) -> name.words().size())
                        .thenComparing(Name::code))
                .map(Name::code)
                .distinct();
    }

    private record Name(String code, Set<String> words) {
        boolean hasAll(List<String> beginnings) {
            return beginnings.stream()
                    .allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)));
        }
    }
}
