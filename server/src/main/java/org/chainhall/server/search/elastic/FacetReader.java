package org.chainhall.server.search.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chainhall.server.search.Facet;
import org.chainhall.server.search.SearchPage.FacetCount;

/** Reads what {@link FacetTranslator} asked for. */
final class FacetReader {
    Map<Facet, List<FacetCount>> read(Set<Facet> asked, Map<String, Aggregate> answered) {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        asked.forEach(facet -> counts.put(facet, read(get(answered, facet.parameter()))));
        return counts;
    }

    private static List<FacetCount> read(Aggregate facet) {
        Map<String, Aggregate> within = facet.filter().aggregations();
        boolean isOnParts = within.containsKey(FacetTranslator.PARTS);
        while (within.containsKey(FacetTranslator.PARTS)) {
            within = get(get(within, FacetTranslator.PARTS).nested().aggregations(), FacetTranslator.FITTING)
                    .filter()
                    .aggregations();
        }
        return isOnParts ? providersOfParts(within) : providers(within);
    }

    private static List<FacetCount> providers(Map<String, Aggregate> within) {
        return buckets(within).stream()
                .map(bucket -> new FacetCount(bucket.key().stringValue(), bucket.docCount()))
                .toList();
    }

    private static List<FacetCount> providersOfParts(Map<String, Aggregate> within) {
        return buckets(within).stream()
                .map(bucket -> new FacetCount(
                        bucket.key().stringValue(),
                        get(bucket.aggregations(), FacetTranslator.PROVIDERS)
                                .reverseNested()
                                .docCount()))
                .toList();
    }

    private static List<StringTermsBucket> buckets(Map<String, Aggregate> within) {
        return get(within, FacetTranslator.VALUES).sterms().buckets().array();
    }

    private static Aggregate get(Map<String, Aggregate> aggregates, String name) {
        return Objects.requireNonNull(aggregates.get(name), name);
    }
}
