package org.chainhall.server.search.elastic;

import static org.chainhall.server.search.elastic.FieldNames.CITY;
import static org.chainhall.server.search.elastic.FieldNames.COUNTRIES;
import static org.chainhall.server.search.elastic.FieldNames.CREDENTIALS;
import static org.chainhall.server.search.elastic.FieldNames.CREDENTIALS_SCHEME;
import static org.chainhall.server.search.elastic.FieldNames.LANES_FROM;
import static org.chainhall.server.search.elastic.FieldNames.LANES_FROM_WITHIN;
import static org.chainhall.server.search.elastic.FieldNames.LANES_MODES;
import static org.chainhall.server.search.elastic.FieldNames.LANES_TO;
import static org.chainhall.server.search.elastic.FieldNames.LANES_TO_WITHIN;
import static org.chainhall.server.search.elastic.FieldNames.LANGUAGES;
import static org.chainhall.server.search.elastic.FieldNames.LOCATED_IN;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_CATEGORY;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_CHAINS;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_COVERS;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_LANES;
import static org.chainhall.server.search.elastic.FieldNames.TEXT_ANY;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chainhall.server.language.Language;
import org.chainhall.server.search.meaning.Concept;
import org.chainhall.server.search.meaning.Kind;

/**
 * What a query means, as conditions on codes: a service is offered, a credential is valid, a place has a site or is
 * served, and two places are the ends of a lane.
 *
 * @param validOn the day on which credentials must be valid
 */
record MeaningQueries(TokenKey key, FilterTranslator filters, List<Concept> concepts, LocalDate validOn) {

    /** All of it. */
    Query fulfilled() {
        List<Query> all = new ArrayList<>();
        Optional<Lane> lane = lane();
        lane.map(this::touching).ifPresent(all::add);
        for (Concept concept : concepts) {
            if (isPlace(concept)) {
                if (lane.isEmpty()) {
                    all.add(Queries.any(List.of(siteAt(concept), served(concept))));
                }
            } else if (lane.isEmpty() || !concept.codes().containsKey(Kind.MODE)) {
                all.add(one(concept));
            }
        }
        return Queries.all(all);
    }

    /** With a site at each place that is named; empty if there is none, or if they are a lane. */
    Optional<Query> here() {
        List<Query> sites = concepts.stream()
                .filter(MeaningQueries::isPlace)
                .map(this::siteAt)
                .toList();
        return sites.isEmpty() || lane().isPresent() ? Optional.empty() : Optional.of(Queries.all(sites));
    }

    /** On a lane that begins just there; empty if no lane is meant. */
    Optional<Query> fromThere() {
        return lane().map(lane -> onLane(List.of(
                Queries.terms(LANES_FROM, lane.from()), filters.touches(LANES_TO, LANES_TO_WITHIN, lane.to()))));
    }

    /** On a lane just from here to there; empty if no lane is meant. */
    Optional<Query> fromHereToThere() {
        return lane().map(lane ->
                onLane(List.of(Queries.terms(LANES_FROM, lane.from()), Queries.terms(LANES_TO, lane.to()))));
    }

    /** Whoever serves in the language of the query; empty if it may be English, or none in particular. */
    Optional<Query> inItsLanguage() {
        Set<String> languages = concepts.stream()
                .flatMap(concept -> concept.languages().stream())
                .map(Language::code)
                .collect(Collectors.toCollection(TreeSet::new));
        return languages.isEmpty() ? Optional.empty() : Optional.of(Queries.terms(LANGUAGES, languages));
    }

    /** One thing that the query names. */
    Query one(Concept concept) {
        List<Query> meanings = new ArrayList<>();
        concept.codes().forEach((kind, codes) -> {
            switch (kind) {
                case SERVICE -> meanings.add(offered(codes));
                case CREDENTIAL -> meanings.add(valid(codes));
                case PLACE -> meanings.add(siteAt(concept));
                case CHAIN, MODE -> {
                    if (!concept.codes().containsKey(Kind.SERVICE)) {
                        meanings.add(Queries.terms(
                                TEXT_ANY,
                                key.tokens(codes.stream()
                                        .map(code -> CodeToken.of(kind, code))
                                        .toList())));
                    }
                }
            }
        });
        return Queries.any(meanings);
    }

    /** A service, for the chains that the query names. */
    private Query offered(Collection<String> categories) {
        List<Query> offering = new ArrayList<>(List.of(Queries.terms(OFFERINGS_CATEGORY, categories)));
        concepts.stream()
                .filter(concept -> concept.isOnly(Kind.CHAIN))
                .forEach(concept -> offering.add(Queries.terms(OFFERINGS_CHAINS, concept.codes(Kind.CHAIN))));
        return Queries.nested(OFFERINGS, Queries.all(offering));
    }

    private Query valid(Collection<String> schemes) {
        return Queries.nested(
                CREDENTIALS,
                Queries.all(List.of(Queries.terms(CREDENTIALS_SCHEME, schemes), FilterTranslator.valid(validOn))));
    }

    private Query siteAt(Concept place) {
        Set<String> codes = place.codes(Kind.PLACE);
        return Queries.any(List.of(
                Queries.terms(LOCATED_IN, codes),
                Queries.terms(
                        CITY, key.tokens(codes.stream().map(CodeToken::ofPlace).toList()))));
    }

    /** A site in the country of a place, or in one of several that are called so. */
    Query sameCountry(Concept place) {
        Set<String> countries = place.codes(Kind.PLACE).stream()
                .map(code -> code.substring(0, 2))
                .collect(Collectors.toCollection(TreeSet::new));
        return Queries.terms(COUNTRIES, countries);
    }

    /** By an offering of the services that the query names, if it names any. */
    private Query served(Concept place) {
        List<Query> offering = new ArrayList<>(services());
        offering.add(Queries.terms(OFFERINGS_COVERS, place.codes(Kind.PLACE)));
        return Queries.nested(OFFERINGS, Queries.all(offering));
    }

    private List<Query> services() {
        Set<String> categories = codes(Kind.SERVICE);
        return categories.isEmpty() ? List.of() : List.of(Queries.terms(OFFERINGS_CATEGORY, categories));
    }

    private Set<String> codes(Kind kind) {
        return concepts.stream()
                .filter(concept -> kind == Kind.PLACE || !isPlace(concept))
                .flatMap(concept -> concept.codes(kind).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Query touching(Lane lane) {
        return onLane(List.of(
                filters.touches(LANES_FROM, LANES_FROM_WITHIN, lane.from()),
                filters.touches(LANES_TO, LANES_TO_WITHIN, lane.to())));
    }

    /** By the modes that the query names; without one by an offering of its services. */
    private Query onLane(List<Query> ends) {
        Set<String> modes = codes(Kind.MODE);
        List<Query> lane = new ArrayList<>(ends);
        List<Query> offering = new ArrayList<>();
        if (modes.isEmpty()) {
            offering.addAll(services());
        } else {
            lane.add(Queries.terms(LANES_MODES, modes));
        }
        offering.add(Queries.nested(OFFERINGS_LANES, Queries.all(lane)));
        return Queries.nested(OFFERINGS, Queries.all(offering));
    }

    /** Two places, neither of which lies in the other, are a lane from the first to the second. */
    private Optional<Lane> lane() {
        List<Set<String>> places = concepts.stream()
                .filter(MeaningQueries::isPlace)
                .map(concept -> concept.codes(Kind.PLACE))
                .toList();
        return places.size() == 2 && filters.areApart(places.getFirst(), places.getLast())
                ? Optional.of(new Lane(List.copyOf(places.getFirst()), List.copyOf(places.getLast())))
                : Optional.empty();
    }

    private static boolean isPlace(Concept concept) {
        return concept.isOnly(Kind.PLACE);
    }

    private record Lane(List<String> from, List<String> to) {}
}
