package org.chainhall.server.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What narrows a search; all of it must hold.
 *
 * @param codes several values of one are alternatives; the codes are known ones
 * @param validOn the day on which a credential must be valid; today if it is empty
 * @param ticket an amount that an offering's ticket must span
 * @param near where a site must be
 * @param updatedSince when a provider must have been changed at the earliest
 */
public record Filters(
        Map<Facet, List<String>> codes,
        Optional<LocalDate> validOn,
        Optional<Amount> ticket,
        Optional<Circle> near,
        Optional<Instant> updatedSince) {
    public Filters {
        EnumMap<Facet, List<String>> narrowing = new EnumMap<>(Facet.class);
        codes.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                narrowing.put(facet, values.stream().distinct().sorted().toList());
            }
        });
        codes = narrowing;
    }

    /** Filters by codes alone. */
    public static Filters of(Map<Facet, List<String>> codes) {
        return new Filters(codes, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean isEmpty() {
        return codes.isEmpty() && ticket.isEmpty() && near.isEmpty() && updatedSince.isEmpty();
    }

    public boolean has(Facet facet) {
        return codes.containsKey(facet);
    }

    /** The values that are alternatives of each other; empty if it does not narrow. */
    public List<String> values(Facet facet) {
        return codes.getOrDefault(facet, List.of());
    }

    /**
     * An amount of money.
     *
     * @param currency ISO 4217
     */
    public record Amount(double value, String currency) {}
}
