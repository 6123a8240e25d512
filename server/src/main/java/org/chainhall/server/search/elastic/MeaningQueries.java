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
 * @param isWide whether a service is also offered by who offers what it is part of, without saying which part
 */
record MeaningQueries(
        TokenKey key, FilterTranslator filters, List<Concept> concepts, LocalDate validOn, boolean isWide) {
    /** "freight forwarder koper": the next towns and ports, whose forwarders work there every day. */
    private static final double NEARBY_KILOMETRES = 40;
    /** Of a name that more places have, nobody means them all. */
    private static final int MOST_PLACES_OF_A_NAME = 4;

    /** With who offers just what a service is part of; empty if that is the same. */
    Optional<MeaningQueries> widely() {
        return concepts.stream().allMatch(concept -> concept.wider().isEmpty())
                ? Optional.empty()
                : Optional.of(new MeaningQueries(key, filters, concepts, validOn, true));
    }

    /** All of it. */
    Query fulfilled() {
        List<Query> all = new ArrayList<>();
        Optional<Lane> lane = lane();
        lane.map(this::touching).ifPresent(all::add);
        for (Concept concept : concepts) {
            if (isPlace(concept)) {
                if (lane.isEmpty()) {
                    all.add(Queries.any(WordQueries.both(List.of(siteAt(concept), served(concept)), near(concept))));
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

    /** With a site at or near each place that is named, but not just there; empty if all sites are, or if they are a lane. */
    Optional<Query> nearby() {
        List<Concept> places = concepts.stream().filter(MeaningQueries::isPlace).toList();
        if (lane().isPresent() || places.stream().allMatch(place -> near(place).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(Queries.butNot(
                Queries.all(places.stream()
                        .map(place -> Queries.any(WordQueries.both(List.of(siteAt(place)), near(place))))
                        .toList()),
                Queries.all(places.stream().map(this::siteAt).toList())));
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
                case SERVICE -> meanings.add(offered(concept));
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
    private Query offered(Concept service) {
        List<Query> offering = new ArrayList<>(List.of(category(List.of(service))));
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

    private List<Query> near(Concept place) {
        Set<String> codes = place.codes(Kind.PLACE);
        return codes.size() > MOST_PLACES_OF_A_NAME ? List.of() : filters.near(codes, NEARBY_KILOMETRES);
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
        List<Concept> services = concepts.stream()
                .filter(concept -> concept.codes().containsKey(Kind.SERVICE))
                .toList();
        return services.isEmpty() ? List.of() : List.of(category(services));
    }

    private Query category(List<Concept> services) {
        List<Query> categories = new ArrayList<>();
        categories.add(Queries.terms(
                OFFERINGS_CATEGORY,
                services.stream()
                        .flatMap(service -> service.codes(Kind.SERVICE).stream())
                        .collect(Collectors.toCollection(TreeSet::new))));
        if (isWide) {
            services.forEach(service -> service.wider()
                    .forEach((wider, narrower) -> categories.add(Queries.butNot(
                            Queries.term(OFFERINGS_CATEGORY, wider), Queries.terms(OFFERINGS_CATEGORY, narrower)))));
        }
        return Queries.any(categories);
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
