package org.chainhall.server.search.elastic;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainhall.api.model.Address;
import org.chainhall.api.model.Credential;
import org.chainhall.api.model.GeoPoint;
import org.chainhall.api.model.Lane;
import org.chainhall.api.model.Offering;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.api.model.Site;
import org.chainhall.api.model.Ticket;
import org.chainhall.server.place.PlaceCode;
import org.chainhall.server.place.Places;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.search.Circle;
import org.chainhall.server.search.Facet;
import org.chainhall.server.search.Filters;

/** What search has to find, computed from the profiles themselves. */
final class BruteForce {
    private static final Set<Facet> OF_OFFERINGS =
            EnumSet.of(Facet.CATEGORY, Facet.SERVES, Facet.CHAIN, Facet.STAGE, Facet.CURRENCY);
    private static final Set<Facet> OF_LANES = EnumSet.of(Facet.FROM, Facet.TO, Facet.MODE);

    private final List<Provider> providers;
    private final Places places;
    private final LocalDate today;
    private final Map<String, Set<String>> wider = new HashMap<>();

    BruteForce(List<Provider> providers, Places places, LocalDate today) {
        this.providers = providers;
        this.places = places;
        this.today = today;
    }

    List<Provider> find(Filters filters) {
        return providers.stream().filter(provider -> fits(provider, filters)).toList();
    }

    /** The total if this value alone were selected and the other filters kept. */
    long count(Filters filters, Facet facet, String value) {
        Map<Facet, List<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(filters.codes());
        changed.put(facet, List.of(value));
        return find(new Filters(changed, filters.validOn(), filters.ticket(), filters.near(), filters.updatedSince()))
                .size();
    }

    boolean servesFully(Provider provider, Filters filters) {
        return provider.profile().offerings().stream()
                .filter(offering -> fits(offering, filters))
                .anyMatch(offering -> any(
                        filters.values(Facet.SERVES),
                        asked -> offering.covers().stream().anyMatch(covered -> isWithin(asked, covered))));
    }

    boolean hasFullLane(Provider provider, Filters filters) {
        return provider.profile().offerings().stream()
                .filter(offering -> fits(offering, filters))
                .flatMap(offering -> offering.lanes().stream())
                .filter(lane -> fits(lane, filters))
                .anyMatch(lane -> any(filters.values(Facet.FROM), asked -> covers(lane.from(), asked))
                        && any(filters.values(Facet.TO), asked -> covers(lane.to(), asked)));
    }

    private boolean covers(List<String> places, String asked) {
        return places.stream().anyMatch(place -> isWithin(asked, place));
    }

    private boolean touches(List<String> places, String asked) {
        return places.stream().anyMatch(place -> isWithin(asked, place) || isWithin(place, asked));
    }

    private boolean fits(Provider provider, Filters filters) {
        ProviderProfile profile = provider.profile();
        boolean asksOfOfferings = filters.ticket().isPresent()
                || OF_OFFERINGS.stream().anyMatch(filters::has)
                || OF_LANES.stream().anyMatch(filters::has);
        return any(
                        filters.values(Facet.KIND),
                        kind -> profile.kinds().stream()
                                .anyMatch(own -> own.value().equals(kind)))
                && any(
                        filters.values(Facet.LOCATED_IN),
                        asked -> profile.sites().stream()
                                .flatMap(BruteForce::places)
                                .anyMatch(place -> isWithin(place, asked)))
                && any(
                        filters.values(Facet.LANGUAGE),
                        language -> profile.languages().stream()
                                .anyMatch(own -> own.equals(language) || own.startsWith(language + "-")))
                && any(filters.values(Facet.SIZE_CLASS), size -> size.equals(profile.sizeClass()))
                && any(
                        filters.values(Facet.CREDENTIAL),
                        scheme -> profile.credentials().stream()
                                .anyMatch(credential -> credential.scheme().equals(scheme)
                                        && isValid(credential, filters.validOn().orElse(today))))
                && filters.updatedSince()
                        .map(moment -> !provider.updatedAt().isBefore(moment))
                        .orElse(true)
                && filters.near().map(circle -> isNear(profile, circle)).orElse(true)
                && (!asksOfOfferings || profile.offerings().stream().anyMatch(offering -> fits(offering, filters)));
    }

    private boolean isNear(ProviderProfile profile, Circle circle) {
        List<GeoPoint> points = profile.sites().stream()
                .flatMap(site -> Stream.ofNullable(site.place()))
                .flatMap(place -> this.places.point(new PlaceCode(place)).stream())
                .toList();
        return circle.nearest(points).orElse(Double.MAX_VALUE) <= circle.kilometres();
    }

    private boolean fits(Offering offering, Filters filters) {
        Ticket ticket = offering.ticket();
        return any(filters.values(Facet.CATEGORY), asked -> isOrIsBelow(offering.category(), asked))
                && any(filters.values(Facet.SERVES), asked -> touches(offering.covers(), asked))
                && any(filters.values(Facet.CHAIN), offering.chains()::contains)
                && any(filters.values(Facet.STAGE), offering.stages()::contains)
                && any(
                        filters.values(Facet.CURRENCY),
                        currency -> offering.currencies().contains(currency)
                                || ticket != null && ticket.currency().equals(currency))
                && filters.ticket().map(amount -> spans(ticket, amount)).orElse(true)
                && (OF_LANES.stream().noneMatch(filters::has)
                        || offering.lanes().stream().anyMatch(lane -> fits(lane, filters)));
    }

    private static boolean spans(Ticket ticket, Filters.Amount amount) {
        return ticket != null
                && ticket.currency().equals(amount.currency())
                && (ticket.min() == null || ticket.min() <= amount.value())
                && (ticket.max() == null || amount.value() <= ticket.max());
    }

    private boolean fits(Lane lane, Filters filters) {
        return any(filters.values(Facet.FROM), asked -> touches(lane.from(), asked))
                && any(filters.values(Facet.TO), asked -> touches(lane.to(), asked))
                && any(filters.values(Facet.MODE), lane.modes()::contains);
    }

    /** LOG-5010 is below LOG-50, which is below LOG. */
    private static boolean isOrIsBelow(String category, String asked) {
        return category.startsWith(asked);
    }

    private static boolean isValid(Credential credential, LocalDate day) {
        return (credential.validFrom() == null || !credential.validFrom().isAfter(day))
                && (credential.validUntil() == null || !credential.validUntil().isBefore(day));
    }

    private static Stream<String> places(Site site) {
        Address address = site.address();
        return address == null
                ? Stream.of(site.place())
                : Stream.of(Stream.ofNullable(address.country()), Stream.ofNullable(address.subdivision()))
                        .flatMap(codes -> codes);
    }

    private boolean isWithin(String inner, String outer) {
        return inner.equals(outer) || wider.computeIfAbsent(inner, this::wider).contains(outer);
    }

    private Set<String> wider(String code) {
        return places.ancestors(new PlaceCode(code)).stream()
                .map(PlaceCode::value)
                .collect(Collectors.toSet());
    }

    private static boolean any(List<String> values, Predicate<String> fits) {
        return values.isEmpty() || values.stream().anyMatch(fits);
    }
}
