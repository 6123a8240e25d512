package org.chainhall.server.searchsettings;

import java.util.stream.DoubleStream;
import org.chainhall.api.model.RankingWeights;
import org.jspecify.annotations.Nullable;

/** How much groups of summands count, from 0 to 4 times. */
public record Weights(
        double names, double texts, double places, double freshness, double completeness, double distance) {
    static Weights of(@Nullable RankingWeights weights) {
        return weights == null
                ? new Weights(1, 1, 1, 1, 1, 1)
                : new Weights(
                        of(weights.names()),
                        of(weights.texts()),
                        of(weights.places()),
                        of(weights.freshness()),
                        of(weights.completeness()),
                        of(weights.distance()));
    }

    private static double of(@Nullable Double weight) {
        return weight == null ? 1 : weight;
    }

    /** The largest of them; 1 if none is larger. */
    public double largest() {
        return DoubleStream.of(1, names, texts, places, freshness, completeness, distance)
                .max()
                .orElseThrow();
    }
}
