package org.chainhall.server.search.elastic;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainhall.api.model.Address;
import org.chainhall.api.model.Credential;
import org.chainhall.api.model.Identifier;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.api.model.Site;
import org.chainhall.server.codelist.CodeListId;
import org.chainhall.server.codelist.CodeLists;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.platform.locale.LanguageTags;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.search.Card;
import org.chainhall.server.search.meaning.Meanings;
import org.jspecify.annotations.Nullable;

/** A provider as a document of the index. Whatever changes here changes the version of the index. */
final class ProviderProjection {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final TextAnalysis analysis;
    private final PlaceTree places;
    private final Meanings meanings;
    private final NameProjection names;
    private final TextProjection texts;
    private final OfferingProjection offerings;
    private final CardProjection cards;

    ProviderProjection(TextAnalysis analysis, CodeLists codeLists, PlaceTree places, Meanings meanings) {
        this.analysis = analysis;
        this.places = places;
        this.meanings = meanings;
        this.names = new NameProjection(analysis);
        this.texts = new TextProjection(analysis, new CodeWords(codeLists, analysis), places);
        this.offerings = new OfferingProjection(codeLists.get(CodeListId.SERVICE_CATEGORIES), places);
        this.cards = new CardProjection(places);
    }

    ProviderDocument document(Directory directory, Provider provider) {
        TokenKey key = TokenKey.of(directory);
        ProviderProfile profile = provider.profile();
        Set<String> sites = CardProjection.sitePlaces(profile);
        Set<String> locatedIn = new LinkedHashSet<>(sites);
        locatedIn.addAll(places.wider(sites));
        Set<String> identifiers = identifiers(profile);
        Card card = cards.card(provider);
        return new ProviderDocument(
                provider.id().value(),
                provider.directoryId().value(),
                names.document(key, provider, identifiers),
                key.tokens(identifiers),
                texts.document(key, profile),
                key.text(cities(profile)),
                profile.kinds().stream().map(Object::toString).toList(),
                locatedIn,
                card.countries(),
                card.points(),
                languages(profile),
                profile.sizeClass(),
                profile.offerings().stream().map(offerings::document).toList(),
                profile.credentials().stream()
                        .map(ProviderProjection::credential)
                        .toList(),
                Completeness.of(profile),
                provider.updatedAt(),
                card);
    }

    private Set<String> identifiers(ProviderProfile profile) {
        return Stream.concat(
                        Stream.ofNullable(profile.externalId()),
                        profile.identifiers().stream().map(Identifier::value))
                .map(analysis::identifier)
                .collect(inOrder());
    }

    /** Cities by their codes, as they are written, in Latin letters, and as UN/LOCODE calls them. */
    private Set<String> cities(ProviderProfile profile) {
        Set<String> cities = profile.sites().stream()
                .flatMap(this::locations)
                .map(CodeToken::ofPlace)
                .collect(inOrder());
        profile.sites().stream()
                .flatMap(site -> Stream.concat(
                        Stream.ofNullable(site.address()).map(Address::city).flatMap(Stream::ofNullable),
                        places.localNames(Stream.ofNullable(site.place()).toList()).stream()))
                .distinct()
                .map(analysis::name)
                .flatMap(name -> Stream.of(name.words(), name.latin()).flatMap(Set::stream))
                .forEach(cities::add);
        return cities;
    }

    /** As the site says it, or as its city is called. */
    private Stream<String> locations(Site site) {
        Address address = site.address();
        if (site.place() != null || address == null || address.city() == null) {
            return Stream.ofNullable(site.place());
        }
        return meanings.locations(address.city(), Optional.ofNullable(address.country())).stream();
    }

    /** With {@code zh-Hant} also {@code zh}. */
    private static Set<String> languages(ProviderProfile profile) {
        List<String> tags =
                profile.languages().stream().map(LanguageTags::canonical).toList();
        return Stream.concat(tags.stream(), tags.stream().flatMap(tag -> LanguageTags.language(tag).stream()))
                .collect(inOrder());
    }

    private static ProviderDocument.Credential credential(Credential credential) {
        return new ProviderDocument.Credential(
                credential.scheme(),
                new ProviderDocument.Validity(indexable(credential.validFrom()), indexable(credential.validUntil())));
    }

    /** The index reads years of four digits; what lies outside of them is as good as their ends. */
    private static @Nullable LocalDate indexable(@Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        return day.isBefore(FIRST_DAY) ? FIRST_DAY : day.isAfter(LAST_DAY) ? LAST_DAY : day;
    }

    private static Collector<String, ?, Set<String>> inOrder() {
        return Collectors.toCollection(LinkedHashSet::new);
    }
}
