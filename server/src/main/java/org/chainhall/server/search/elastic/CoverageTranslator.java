package org.chainhall.server.search.elastic;

import static org.chainhall.server.search.elastic.FieldNames.LANES_FROM;
import static org.chainhall.server.search.elastic.FieldNames.LANES_TO;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_COVERS;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_LANES;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chainhall.server.search.Facet;
import org.chainhall.server.search.Filters;
import org.chainhall.server.search.SearchPage.CoverageMatch;
import org.chainhall.server.search.SearchPage.PlaceMatch;

/** Tells who covers the whole of a place that was asked for from who covers a part of it. */
final class CoverageTranslator {
    /** "serves=HR-08": who covers Croatia before who covers the port of Rijeka; names count more than this. */
    private static final float FULL = 100;

    private final FilterTranslator filters;

    CoverageTranslator(FilterTranslator filters) {
        this.filters = filters;
    }

    /** A summand for each kind of place that was asked for; a hit that has it covers the whole of one. */
    List<Query> summands(Filters asked, FilterQueries queries) {
        List<Query> summands = new ArrayList<>();
        if (asked.has(Facet.SERVES)) {
            List<Query> offering = queries.offeringWithout(Set.of(Facet.SERVES));
            offering.add(filters.coversAll(OFFERINGS_COVERS, asked.values(Facet.SERVES)));
            summands.add(summand(PlaceMatch.SERVES, offering));
        }
        if (asksForLane(asked)) {
            List<Query> offering = queries.offeringItselfWithout(Set.of());
            offering.add(Queries.nested(OFFERINGS_LANES, Queries.all(wholeLane(asked, queries))));
            summands.add(summand(PlaceMatch.LANE, offering));
        }
        return summands;
    }

    /** How a hit fits, by the names of the summands that it has. */
    Map<PlaceMatch, CoverageMatch> matches(Filters asked, Set<String> summands) {
        Map<PlaceMatch, CoverageMatch> matches = new EnumMap<>(PlaceMatch.class);
        if (asked.has(Facet.SERVES)) {
            matches.put(PlaceMatch.SERVES, match(PlaceMatch.SERVES, summands));
        }
        if (asksForLane(asked)) {
            matches.put(PlaceMatch.LANE, match(PlaceMatch.LANE, summands));
        }
        return matches;
    }

    /** Whether it is a summand that says how a hit fits. */
    static boolean knows(String summand) {
        return Stream.of(PlaceMatch.values()).map(CoverageTranslator::name).anyMatch(summand::equals);
    }

    private List<Query> wholeLane(Filters asked, FilterQueries queries) {
        List<Query> lane = queries.laneWithout(Set.of(Facet.FROM, Facet.TO));
        if (asked.has(Facet.FROM)) {
            lane.add(filters.coversAll(LANES_FROM, asked.values(Facet.FROM)));
        }
        if (asked.has(Facet.TO)) {
            lane.add(filters.coversAll(LANES_TO, asked.values(Facet.TO)));
        }
        return lane;
    }

    private static boolean asksForLane(Filters asked) {
        return asked.has(Facet.FROM) || asked.has(Facet.TO);
    }

    private static Query summand(PlaceMatch match, List<Query> offering) {
        return Queries.summand(name(match), FULL, Queries.nested(OFFERINGS, Queries.all(offering)));
    }

    private static CoverageMatch match(PlaceMatch match, Set<String> summands) {
        return summands.contains(name(match)) ? CoverageMatch.FULL : CoverageMatch.PARTIAL;
    }

    private static String name(PlaceMatch match) {
        return switch (match) {
            case SERVES -> "serves.full";
            case LANE -> "lane.full";
        };
    }
}
