package org.chainhall.server.search.elastic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private CardProjection() {}

    static Card card(Provider provider, Collection<String> countries, List<GeoPoint> points) {
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
                List.copyOf(countries),
                city(profile.sites()).orElse(null),
                points,
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
