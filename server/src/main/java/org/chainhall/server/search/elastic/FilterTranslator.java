package org.chainhall.server.search.elastic;

import static org.chainhall.server.search.elastic.FieldNames.CREDENTIALS;
import static org.chainhall.server.search.elastic.FieldNames.CREDENTIALS_SCHEME;
import static org.chainhall.server.search.elastic.FieldNames.CREDENTIALS_VALID;
import static org.chainhall.server.search.elastic.FieldNames.KINDS;
import static org.chainhall.server.search.elastic.FieldNames.LANGUAGES;
import static org.chainhall.server.search.elastic.FieldNames.LOCATED_IN;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_CATEGORY;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_CHAINS;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_COVERS;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_STAGES;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_WITHIN;
import static org.chainhall.server.search.elastic.FieldNames.SIZE_CLASS;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chainhall.server.platform.locale.LanguageTags;
import org.chainhall.server.search.Facet;

/** The filters of a search as queries. */
final class FilterTranslator {
    /** In the hits' matched queries: an offering that fits covers the whole of a place that was asked for. */
    static final String SERVES_FULL = "serves.full";
    /** "serves=HR-08": who covers Croatia before who covers the port of Rijeka; names count more than this. */
    private static final float SERVES_FULL_WEIGHT = 100;

    private final PlaceTree places;

    FilterTranslator(PlaceTree places) {
        this.places = places;
    }

    FilterQueries translate(Map<Facet, List<String>> filters, LocalDate today) {
        Map<Facet, Query> onProvider = new EnumMap<>(Facet.class);
        Map<Facet, Query> onOffering = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> {
            switch (facet) {
                case KIND -> onProvider.put(facet, Queries.terms(KINDS, values));
                case LOCATED_IN -> onProvider.put(facet, Queries.terms(LOCATED_IN, values));
                case LANGUAGE -> onProvider.put(facet, Queries.terms(LANGUAGES, canonical(values)));
                case SIZE_CLASS -> onProvider.put(facet, Queries.terms(SIZE_CLASS, values));
                case CREDENTIAL -> onProvider.put(facet, credential(values, today));
                case CATEGORY -> onOffering.put(facet, Queries.terms(OFFERINGS_CATEGORY, values));
                case CHAIN -> onOffering.put(facet, Queries.terms(OFFERINGS_CHAINS, values));
                case STAGE -> onOffering.put(facet, Queries.terms(OFFERINGS_STAGES, values));
                case SERVES -> onOffering.put(facet, serves(values));
            }
        });
        return new FilterQueries(onProvider, onOffering);
    }

    /** The summand that tells who serves the whole of a place from who serves a part of it. */
    Optional<Query> servesFully(Map<Facet, List<String>> filters, FilterQueries queries) {
        return Optional.ofNullable(filters.get(Facet.SERVES)).map(values -> {
            List<Query> offering = new ArrayList<>(queries.offeringWithout(Set.of(Facet.SERVES)));
            offering.add(coversAll(values));
            return Queries.summand(SERVES_FULL, SERVES_FULL_WEIGHT, Queries.nested(OFFERINGS, Queries.all(offering)));
        });
    }

    /** Valid on this day: intervals are whole days, and open where a date is left out. */
    static Query valid(LocalDate day) {
        String date = day.toString();
        return Query.of(q ->
                q.range(r -> r.date(d -> d.field(CREDENTIALS_VALID).gte(date).lte(date))));
    }

    private static Query credential(List<String> schemes, LocalDate today) {
        return Queries.nested(
                CREDENTIALS, Queries.all(List.of(Queries.terms(CREDENTIALS_SCHEME, schemes), valid(today))));
    }

    private static List<String> canonical(List<String> tags) {
        return tags.stream().map(LanguageTags::canonical).toList();
    }

    private Query serves(List<String> asked) {
        return Queries.any(List.of(coversAll(asked), Queries.terms(OFFERINGS_WITHIN, asked)));
    }

    private Query coversAll(List<String> asked) {
        Set<String> sameOrWider = new TreeSet<>(asked);
        asked.forEach(place -> sameOrWider.addAll(places.wider(place)));
        return Queries.terms(OFFERINGS_COVERS, sameOrWider);
    }
}
