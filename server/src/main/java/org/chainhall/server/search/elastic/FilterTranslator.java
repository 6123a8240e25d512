package org.chainhall.server.search.elastic;

import static org.chainhall.server.search.elastic.FieldNames.COUNTRIES;
import static org.chainhall.server.search.elastic.FieldNames.CREDENTIALS;
import static org.chainhall.server.search.elastic.FieldNames.CREDENTIALS_SCHEME;
import static org.chainhall.server.search.elastic.FieldNames.CREDENTIALS_VALID;
import static org.chainhall.server.search.elastic.FieldNames.KINDS;
import static org.chainhall.server.search.elastic.FieldNames.LANES_FROM;
import static org.chainhall.server.search.elastic.FieldNames.LANES_FROM_WITHIN;
import static org.chainhall.server.search.elastic.FieldNames.LANES_MODES;
import static org.chainhall.server.search.elastic.FieldNames.LANES_TO;
import static org.chainhall.server.search.elastic.FieldNames.LANES_TO_WITHIN;
import static org.chainhall.server.search.elastic.FieldNames.LANGUAGES;
import static org.chainhall.server.search.elastic.FieldNames.LOCATED_IN;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_CATEGORY;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_CHAINS;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_COVERS;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_CURRENCIES;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_STAGES;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_TICKET;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_TICKET_CURRENCY;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_WITHIN;
import static org.chainhall.server.search.elastic.FieldNames.POINTS;
import static org.chainhall.server.search.elastic.FieldNames.SIZE_CLASS;
import static org.chainhall.server.search.elastic.FieldNames.UPDATED_AT;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chainhall.server.platform.locale.LanguageTags;
import org.chainhall.server.search.Circle;
import org.chainhall.server.search.Facet;
import org.chainhall.server.search.Filters;
import org.chainhall.server.search.Filters.Amount;

/** The filters of a search as queries. */
final class FilterTranslator {
    private final PlaceTree places;

    FilterTranslator(PlaceTree places) {
        this.places = places;
    }

    FilterQueries translate(Filters filters, LocalDate validOn) {
        Map<Facet, Query> onProvider = new EnumMap<>(Facet.class);
        Map<Facet, Query> onOffering = new EnumMap<>(Facet.class);
        Map<Facet, Query> onLane = new EnumMap<>(Facet.class);
        filters.codes().forEach((facet, values) -> {
            switch (facet) {
                case KIND -> onProvider.put(facet, Queries.terms(KINDS, values));
                case LOCATED_IN -> onProvider.put(facet, Queries.terms(LOCATED_IN, values));
                case LANGUAGE -> onProvider.put(facet, Queries.terms(LANGUAGES, canonical(values)));
                case SIZE_CLASS -> onProvider.put(facet, Queries.terms(SIZE_CLASS, values));
                case CREDENTIAL -> onProvider.put(facet, credential(values, validOn));
                case CATEGORY -> onOffering.put(facet, Queries.terms(OFFERINGS_CATEGORY, values));
                case CHAIN -> onOffering.put(facet, Queries.terms(OFFERINGS_CHAINS, values));
                case STAGE -> onOffering.put(facet, Queries.terms(OFFERINGS_STAGES, values));
                case CURRENCY -> onOffering.put(facet, Queries.terms(OFFERINGS_CURRENCIES, values));
                case SERVES -> onOffering.put(facet, touches(OFFERINGS_COVERS, OFFERINGS_WITHIN, values));
                case FROM -> onLane.put(facet, touches(LANES_FROM, LANES_FROM_WITHIN, values));
                case TO -> onLane.put(facet, touches(LANES_TO, LANES_TO_WITHIN, values));
                case MODE -> onLane.put(facet, Queries.terms(LANES_MODES, values));
            }
        });
        List<Query> providerAlways = new ArrayList<>();
        filters.near().ifPresent(circle -> providerAlways.add(inside(circle, circle.kilometres())));
        filters.updatedSince().ifPresent(moment -> providerAlways.add(changedSince(moment)));
        List<Query> offeringAlways =
                filters.ticket().map(FilterTranslator::spans).stream().toList();
        return new FilterQueries(onProvider, onOffering, onLane, providerAlways, offeringAlways);
    }

    /** Valid on this day: intervals are whole days, and open where a date is left out. */
    static Query valid(LocalDate day) {
        String date = day.toString();
        return Query.of(q ->
                q.range(r -> r.date(d -> d.field(CREDENTIALS_VALID).gte(date).lte(date))));
    }

    /** With a site that is no farther from the centre than this. */
    static Query inside(Circle circle, double kilometres) {
        return Query.of(q -> q.geoDistance(g -> g.field(POINTS)
                .distance(kilometres + "km")
                .location(l -> l.latlon(
                        c -> c.lat(circle.centre().lat()).lon(circle.centre().lon())))));
    }

    /** With a site in the surroundings of one of these places, in the same country; one for each whose point is known. */
    List<Query> near(Collection<String> locations, double kilometres) {
        List<Query> near = new ArrayList<>();
        places.points(locations)
                .forEach((code, point) -> near.add(Queries.all(List.of(
                        Queries.terms(COUNTRIES, places.ownCountries(List.of(code))),
                        inside(new Circle(point, kilometres), kilometres)))));
        return near;
    }

    /** Covers one of these places as a whole. */
    Query coversAll(String field, Collection<String> asked) {
        Set<String> sameOrWider = new TreeSet<>(asked);
        asked.forEach(place -> sameOrWider.addAll(places.wider(place)));
        return Queries.terms(field, sameOrWider);
    }

    /** Covers one of these places, or something inside of one. */
    Query touches(String field, String within, List<String> asked) {
        return Queries.any(List.of(coversAll(field, asked), Queries.terms(within, asked)));
    }

    /** Whether no place of the one kind is, contains or lies in one of the others. */
    boolean areApart(Collection<String> some, Collection<String> others) {
        return Collections.disjoint(some, others)
                && Collections.disjoint(places.wider(some), others)
                && Collections.disjoint(some, places.wider(others));
    }

    private static Query credential(List<String> schemes, LocalDate validOn) {
        return Queries.nested(
                CREDENTIALS, Queries.all(List.of(Queries.terms(CREDENTIALS_SCHEME, schemes), valid(validOn))));
    }

    private static Query changedSince(Instant moment) {
        return Query.of(q -> q.range(r -> r.date(d -> d.field(UPDATED_AT).gte(moment.toString()))));
    }

    /** One amount is a range that ends where it begins. */
    private static Query spans(Amount ticket) {
        return Queries.all(List.of(
                Queries.term(OFFERINGS_TICKET_CURRENCY, ticket.currency()),
                Query.of(q -> q.range(r -> r.number(
                        n -> n.field(OFFERINGS_TICKET).gte(ticket.value()).lte(ticket.value()))))));
    }

    private static List<String> canonical(List<String> tags) {
        return tags.stream().map(LanguageTags::canonical).toList();
    }
}
