package org.chainhall.bench.relevance;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** The means of an engine's figures over many queries; one that no query has a figure for is NaN. */
record Means(double ndcg, double mrr, double recall, double zeroResults) {
    static Means of(List<Figures> all) {
        return new Means(
                mean(all.stream().mapToDouble(Figures::ndcg)),
                mean(all.stream().map(Figures::reciprocalRank).flatMapToDouble(OptionalDouble::stream)),
                mean(all.stream().map(Figures::recall).flatMapToDouble(OptionalDouble::stream)),
                mean(all.stream().mapToDouble(figures -> figures.isEmpty() ? 1 : 0)));
    }

    private static double mean(DoubleStream values) {
        return values.average().orElse(Double.NaN);
    }
}
