package org.chainhall.server.search.elastic;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainhall.api.model.Address;
import org.chainhall.api.model.GeoPoint;
import org.chainhall.api.model.Offering;
import org.chainhall.api.model.ProviderName;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.api.model.Site;
import org.chainhall.api.model.SiteKind;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.search.Card;

/** What a list of hits shows of a provider. */
final class CardProjection {
    private final PlaceTree places;

    CardProjection(PlaceTree places) {
        this.places = places;
    }

    Card card(Provider provider) {
        ProviderProfile profile = provider.profile();
        return new Card(
                provider.directoryId().value(),
                provider.id().value(),
                provider.externalId(),
                provider.slug(),
                provider.displayName(),
                profile.names().stream()
                        .skip(1)
                        .map(ProviderName::text)
                        .distinct()
                        .toList(),
                profile.kinds().stream().map(Object::toString).toList(),
                profile.offerings().stream().map(Offering::category).distinct().toList(),
                List.copyOf(countries(profile)),
                city(profile.sites()).orElse(null),
                points(profile.sites()),
                profile.offerings().stream()
                        .flatMap(offering -> offering.covers().stream())
                        .distinct()
                        .toList(),
                profile.languages(),
                profile.sizeClass(),
                profile.credentials().stream()
                        .map(c -> new Card.Credential(c.scheme(), c.validFrom(), c.validUntil()))
                        .toList(),
                profile.summary(),
                profile.website(),
                provider.updatedAt());
    }

    /** Where it has sites. */
    Set<String> countries(ProviderProfile profile) {
        return places.countries(sitePlaces(profile));
    }

    /** The places that its sites say they are at. */
    static Set<String> sitePlaces(ProviderProfile profile) {
        return profile.sites().stream()
                .flatMap(CardProjection::places)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> places(Site site) {
        Address address = site.address();
        return address == null
                ? Stream.ofNullable(site.place())
                : Stream.of(
                                Optional.ofNullable(site.place()),
                                Optional.ofNullable(address.subdivision()),
                                Optional.ofNullable(address.country()))
                        .flatMap(Optional::stream);
    }

    private List<GeoPoint> points(List<Site> sites) {
        return sites.stream().flatMap(site -> point(site).stream()).distinct().toList();
    }

    private Optional<GeoPoint> point(Site site) {
        return Optional.ofNullable(site.point())
                .or(() -> Optional.ofNullable(site.place()).flatMap(places::point));
    }

    /** Of the headquarters, else of the first site that says one. */
    private static Optional<String> city(List<Site> sites) {
        return sites.stream()
                .sorted(Comparator.comparing(site -> site.kind() != SiteKind.HEADQUARTERS))
                .map(Site::address)
                .filter(Objects::nonNull)
                .map(Address::city)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
