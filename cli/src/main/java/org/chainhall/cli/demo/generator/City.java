package org.chainhall.cli.demo.generator;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A city with its UN/LOCODE, and the modes of transport that begin and end there.
 *
 * @param name as it is written there
 * @param latin in Latin letters, where that differs
 * @param weight how many companies it has beside others; 1 if the list does not say
 * @param names what it is called in other languages
 */
record City(
        String place,
        String name,
        @Nullable String latin,
        @Nullable String subdivision,
        @Nullable String postalCode,
        double lat,
        double lon,
        List<String> modes,
        int weight,
        Map<String, String> names) {
    City {
        weight = Math.max(1, weight);
    }

    String country() {
        return place.substring(0, 2);
    }

    /** The narrowest place that has a government of its own. */
    String subdivisionOrCountry() {
        return requireNonNullElse(subdivision, country());
    }

    String latinName() {
        return requireNonNullElse(latin, name);
    }

    /** What a text in a language calls it that is not its own. */
    String nameIn(Language language) {
        return names.getOrDefault(language.language(), latinName());
    }
}
