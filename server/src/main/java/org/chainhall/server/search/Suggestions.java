package org.chainhall.server.search;

import java.util.List;
import java.util.Optional;

/**
 * What a buyer may be typing.
 *
 * @param services categories that providers of the directory offer
 * @param places countries and locations of sites
 */
public record Suggestions(List<ProviderSuggestion> providers, List<CodeCount> services, List<CodeCount> places) {
    public static final Suggestions NONE = new Suggestions(List.of(), List.of(), List.of());

    /** Of ten suggestions these many are kept free for services and places, if there are so many. */
    private static final int SERVICES_OF_TEN = 3;

    private static final int PLACES_OF_TEN = 2;

    /**
     * A provider.
     *
     * @param highlight the name that has the words, marked as HTML; the display name before others;
     *     empty where no word of any shows why it was found
     */
    public record ProviderSuggestion(Card card, Optional<String> highlight) {}

    /** A code that this many providers have. */
    public record CodeCount(String code, long count) {}

    public boolean isEmpty() {
        return providers.isEmpty() && services.isEmpty() && places.isEmpty();
    }

    /** The best of each kind, so many in all; what one kind leaves free the others take. */
    public Suggestions best(int limit) {
        int forServices = Math.min(services.size(), limit * SERVICES_OF_TEN / 10);
        int forPlaces = Math.min(places.size(), limit * PLACES_OF_TEN / 10);
        int shownProviders = Math.min(providers.size(), limit - forServices - forPlaces);
        int shownServices = Math.min(services.size(), limit - shownProviders - forPlaces);
        int shownPlaces = Math.min(places.size(), limit - shownProviders - shownServices);
        return new Suggestions(
                providers.subList(0, shownProviders),
                services.subList(0, shownServices),
                places.subList(0, shownPlaces));
    }
}
