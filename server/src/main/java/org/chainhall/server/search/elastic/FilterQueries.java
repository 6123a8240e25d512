package org.chainhall.server.search.elastic;

import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainhall.server.search.Facet;

/**
 * The filters of a search as queries.
 *
 * @param onProvider those that hold on the provider
 * @param onOffering those that must hold together on one of its offerings
 */
record FilterQueries(Map<Facet, Query> onProvider, Map<Facet, Query> onOffering) {

    List<Query> all() {
        return without(Set.of());
    }

    /** All filters but some. */
    List<Query> without(Set<Facet> some) {
        List<Query> queries = remaining(onProvider, some);
        List<Query> offering = offeringWithout(some);
        if (!offering.isEmpty()) {
            queries.add(Queries.nested(OFFERINGS, Queries.all(offering)));
        }
        return queries;
    }

    /** What one offering must fulfil, but some. */
    List<Query> offeringWithout(Set<Facet> some) {
        return remaining(onOffering, some);
    }

    private static List<Query> remaining(Map<Facet, Query> filters, Set<Facet> without) {
        List<Query> queries = new ArrayList<>();
        filters.forEach((facet, query) -> {
            if (!without.contains(facet)) {
                queries.add(query);
            }
        });
        return queries;
    }
}
