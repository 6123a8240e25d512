package org.chainhall.bench.relevance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How good one answer is.
 *
 * @param ndcg nDCG@10, with gains of 2^grade − 1
 * @param reciprocalRank of the first hit that is exactly what is meant; empty if there is none to be found
 * @param recall of what fits fully, among the first 50, of the 50 that there can be; empty if there is none to be found
 * @param isEmpty whether nothing at all was found
 */
record Figures(double ndcg, OptionalDouble reciprocalRank, OptionalDouble recall, boolean isEmpty) {
    static final int DEPTH = 50;

    private static final int NDCG_DEPTH = 10;

    /** @param grades not empty, by external id */
    static Figures of(Map<String, Integer> grades, List<String> hits) {
        List<Integer> found =
                hits.stream().map(id -> grades.getOrDefault(id, 0)).toList();
        List<Integer> ideal =
                grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        return new Figures(
                gain(found) / gain(ideal), reciprocalRank(grades, found), recall(grades, found), hits.isEmpty());
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int i = 0; i < Math.min(NDCG_DEPTH, grades.size()); i++) {
            gain += (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2);
        }
        return gain;
    }

    private static OptionalDouble reciprocalRank(Map<String, Integer> grades, List<Integer> found) {
        if (!grades.containsValue(GradedQuery.EXACT)) {
            return OptionalDouble.empty();
        }
        int rank = 1 + found.indexOf(GradedQuery.EXACT);
        return OptionalDouble.of(rank == 0 ? 0 : 1.0 / rank);
    }

    private static OptionalDouble recall(Map<String, Integer> grades, List<Integer> found) {
        long all = full(grades.values());
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) full(found) / Math.min(DEPTH, all));
    }

    private static long full(Collection<Integer> grades) {
        return grades.stream().filter(grade -> grade >= GradedQuery.FULL).count();
    }
}
