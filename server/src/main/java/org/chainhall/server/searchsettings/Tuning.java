package org.chainhall.server.searchsettings;

import java.util.List;
import org.chainhall.api.model.SearchRules;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.language.TextAnalysis;

/** One version of a directory's settings, ready to be applied to its searches. Immutable. */
public final class Tuning {
    private final long version;
    private final Synonyms synonyms;
    private final Curations curations;
    private final Weights weights;

    private Tuning(long version, Synonyms synonyms, Curations curations, Weights weights) {
        this.version = version;
        this.synonyms = synonyms;
        this.curations = curations;
        this.weights = weights;
    }

    /** Of rules that were checked before. */
    public static Tuning of(TextAnalysis analysis, long version, SearchRules rules) {
        return new Tuning(
                version,
                Synonyms.of(analysis, rules.synonyms()),
                Curations.of(analysis, rules.curations()),
                Weights.of(rules.weights()));
    }

    /** Which settings these are; a cursor keeps it. */
    public long version() {
        return version;
    }

    /** For which words of a query others count as well; in their order, none twice. */
    public List<Substitution> substitutions(QueryText query) {
        return synonyms.of(query);
    }

    /** What an editor did to the hits of a query. */
    public Curated curated(String query) {
        return curations.of(query);
    }

    public Weights weights() {
        return weights;
    }
}
