package org.chainhall.server.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A page of hits.
 *
 * @param total exact, if the page is complete
 * @param facets the values of each facet that was asked for, the most frequent first
 * @param marker marks the words of the search in a text
 * @param relaxed what was given up to find something, the most harmless first
 * @param next where the next page begins; empty at the end, and if the page is not complete
 * @param isComplete whether there was time to find and count all
 */
public record SearchPage(
        List<Hit> hits,
        long total,
        Map<Facet, List<FacetCount>> facets,
        Marker marker,
        List<Relaxation> relaxed,
        int limit,
        Optional<String> next,
        boolean isComplete) {

    /**
     * A provider that was found.
     *
     * @param isCurated whether an editor put it on top
     * @param matches how it fits the places that were asked for
     * @param kilometres from the centre of the search to its nearest site; empty if there is no centre
     * @param score empty unless it was asked for
     */
    public record Hit(
            Card card,
            boolean isCurated,
            Map<PlaceMatch, CoverageMatch> matches,
            OptionalDouble kilometres,
            Optional<Score> score) {}

    /** What is matched with places that were asked for. */
    public enum PlaceMatch {
        SERVES,
        LANE
    }

    /** Whether it covers the whole of a place that was asked for, or only something inside of one. */
    public enum CoverageMatch {
        FULL,
        PARTIAL
    }

    /** How a score came about: the sum of the factors, the largest first. */
    public record Score(double value, List<Factor> factors) {}

    /** A summand of a score. */
    public record Factor(String name, double value) {}

    /** What can be given up where too little is found. */
    public enum Relaxation {
        /** Words that are spelt similarly count too. */
        TYPOS,
        /** Not all words have to be there. */
        FEWER_WORDS,
        /** One word is enough. */
        ANY_WORD
    }

    /** Marks what was searched for in a text. */
    @FunctionalInterface
    public interface Marker {
        /** Finds nothing. */
        Marker NONE = text -> Optional.empty();

        /** The text as HTML, escaped, with {@code <mark>} around what was found; empty if there is nothing of it in there. */
        Optional<String> mark(String text);
    }

    /**
     * A value of a facet.
     *
     * @param count the total if this value alone were selected and the other filters kept
     */
    public record FacetCount(String value, long count) {}
}
