package org.chainhall.cli.demo.generator;

import java.util.List;
import java.util.Locale;

/** How large a company is, and how often that occurs. */
enum Size {
    MICRO(25),
    SMALL(40),
    MEDIUM(25),
    LARGE(10);

    private final int weight;

    Size(int weight) {
        this.weight = weight;
    }

    static Size throwWith(Dice dice) {
        return dice.pick(List.of(values()), size -> size.weight);
    }

    /** The code of the list `size-classes`. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
