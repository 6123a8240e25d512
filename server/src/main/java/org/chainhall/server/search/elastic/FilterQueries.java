package org.chainhall.server.search.elastic;

import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_LANES;

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
 * @param onLane those that must hold together on one of the lanes of that offering
 * @param providerAlways what no facet stands for, on the provider
 * @param offeringAlways what no facet stands for, on that offering
 */
record FilterQueries(
        Map<Facet, Query> onProvider,
        Map<Facet, Query> onOffering,
        Map<Facet, Query> onLane,
        List<Query> providerAlways,
        List<Query> offeringAlways) {

    List<Query> all() {
        return without(Set.of());
    }

    /** All filters but some. */
    List<Query> without(Set<Facet> some) {
        List<Query> queries = remaining(onProvider, some);
        queries.addAll(providerAlways);
        List<Query> offering = offeringWithout(some);
        if (!offering.isEmpty()) {
            queries.add(Queries.nested(OFFERINGS, Queries.all(offering)));
        }
        return queries;
    }

    /** What one offering must fulfil, its lanes included, but some. */
    List<Query> offeringWithout(Set<Facet> some) {
        List<Query> queries = offeringItselfWithout(some);
        List<Query> lane = laneWithout(some);
        if (!lane.isEmpty()) {
            queries.add(Queries.nested(OFFERINGS_LANES, Queries.all(lane)));
        }
        return queries;
    }

    /** What one offering must fulfil besides its lanes, but some. */
    List<Query> offeringItselfWithout(Set<Facet> some) {
        List<Query> queries = remaining(onOffering, some);
        queries.addAll(offeringAlways);
        return queries;
    }

    /** What one lane must fulfil, but some. */
    List<Query> laneWithout(Set<Facet> some) {
        return remaining(onLane, some);
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
