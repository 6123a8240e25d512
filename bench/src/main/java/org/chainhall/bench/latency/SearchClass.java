package org.chainhall.bench.latency;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A kind of search. */
public enum SearchClass {
    /** A whole name, a word of it and a city, or a few words of a text. */
    PLAIN(0.6),
    /** Words of a service, and a filter that is wide or narrow. */
    FILTERED,
    /** The same with two facets, one of which is that of the filter. */
    FACETED(0.8),
    /** A name with one slip. */
    TYPO(1.0),
    /** The first three letters of a name. */
    PREFIX(1.5),
    /** A few plain searches, over and over. */
    REPEATED(0.3),
    /** The beginning of a name, for suggestions. */
    SUGGEST;

    private final OptionalDouble aim;

    SearchClass() {
        this.aim = OptionalDouble.empty();
    }

    SearchClass(double aim) {
        this.aim = OptionalDouble.of(aim);
    }

    /** Of the naive query's p50, how much ours should take at most. */
    OptionalDouble aim() {
        return aim;
    }

    /** Those that are named, with commas between them. */
    public static List<SearchClass> list(String names) {
        return Stream.of(names.split(","))
                .map(name -> valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
    }

    /** How many different questions there are. */
    public int different(int wanted) {
        return this == REPEATED ? Math.min(10, wanted) : wanted;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
