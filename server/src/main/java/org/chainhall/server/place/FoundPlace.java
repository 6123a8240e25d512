package org.chainhall.server.place;

import static java.util.Comparator.comparing;

import java.util.Comparator;

/**
 * A place that was found, in the order in which they are listed: wider ones first, then by the name that was matched.
 * A cursor holds one, too.
 */
record FoundPlace(PlaceCode.Kind kind, String name, String code) implements Comparable<FoundPlace> {
    private static final Comparator<FoundPlace> ORDER =
            comparing(FoundPlace::kind).thenComparing(FoundPlace::name).thenComparing(FoundPlace::code);

    static FoundPlace of(PlaceCode code, String name) {
        return new FoundPlace(code.kind(), name, code.value());
    }

    @Override
    public int compareTo(FoundPlace other) {
        return ORDER.compare(this, other);
    }
}
