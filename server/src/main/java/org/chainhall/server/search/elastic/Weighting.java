package org.chainhall.server.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.ConstantScoreQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainhall.server.searchsettings.Weights;

/**
 * Multiplies the summands of a score by the weights that an editor gave to groups of them. The names of the summands,
 * which explanations show, say to which group each belongs.
 */
final class Weighting {
    /** What decides in which tier a hit stands, whom a place was asked for, and what an editor put on top herself. */
    private static final List<String> UNWEIGHTED = List.of("serves.", "lane.", "language", "curation.");

    private static final String TIER = "tier.";

    private enum Group {
        NAMES("name:", "beginning:", "similar:", "nearly:", "synonym:", "name.", "length."),
        TEXTS(
                "meaning:",
                "text:",
                "service:",
                "twice:",
                "thrice:",
                "similar-text:",
                "synonym-text:",
                "synonym-service:",
                "text."),
        PLACES("place:", "place."),
        FRESHNESS("fresh."),
        COMPLETENESS("complete."),
        DISTANCE("near.");

        private final List<String> beginnings;

        Group(String... beginnings) {
            this.beginnings = List.of(beginnings);
        }
    }

    private final Map<Group, Double> factors = new EnumMap<>(Group.class);
    /** What stands in a higher tier stays there: a tier grows with the largest of the weights. */
    private final double tiers;

    Weighting(Weights weights) {
        factors.put(Group.NAMES, weights.names());
        factors.put(Group.TEXTS, weights.texts());
        factors.put(Group.PLACES, weights.places());
        factors.put(Group.FRESHNESS, weights.freshness());
        factors.put(Group.COMPLETENESS, weights.completeness());
        factors.put(Group.DISTANCE, weights.distance());
        tiers = weights.largest();
    }

    /** The same summands, weighted; without those that no longer count. */
    List<Query> weigh(List<Query> summands) {
        return summands.stream().flatMap(this::weigh).toList();
    }

    private Stream<Query> weigh(Query summand) {
        ConstantScoreQuery constant = summand.constantScore();
        String name = Queries.name(summand);
        double factor =
                name.startsWith(TIER) ? tiers : group(name).map(factors::get).orElse(1.0);
        if (factor == 1) {
            return Stream.of(summand);
        }
        float boost = Objects.requireNonNull(constant.boost());
        return factor == 0
                ? Stream.empty()
                : Stream.of(Queries.summand(name, TextTranslator.eighths(boost * factor), constant.filter()));
    }

    /** Whether somebody decided how a summand is weighted. */
    static boolean knows(String name) {
        return name.startsWith(TIER)
                || group(name).isPresent()
                || UNWEIGHTED.stream().anyMatch(name::startsWith);
    }

    private static Optional<Group> group(String name) {
        return Stream.of(Group.values())
                .filter(group -> group.beginnings.stream().anyMatch(name::startsWith))
                .findFirst();
    }
}
