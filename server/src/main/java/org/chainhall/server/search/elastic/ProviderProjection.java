package org.chainhall.server.search.elastic;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainhall.api.model.Address;
import org.chainhall.api.model.Credential;
import org.chainhall.api.model.Offering;
import org.chainhall.api.model.ProviderName;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.api.model.Site;
import org.chainhall.server.codelist.CodeList;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.platform.locale.LanguageTags;
import org.chainhall.server.provider.Provider;
import org.jspecify.annotations.Nullable;

/** A provider as a document of the index. Whatever changes here changes the version of the index. */
final class ProviderProjection {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final TextAnalysis analysis;
    private final CodeList categories;
    private final PlaceTree places;

    ProviderProjection(TextAnalysis analysis, CodeList categories, PlaceTree places) {
        this.analysis = analysis;
        this.categories = categories;
        this.places = places;
    }

    ProviderDocument document(Directory directory, Provider provider) {
        TokenKey key = TokenKey.of(directory);
        ProviderProfile profile = provider.profile();
        Set<String> sites =
                profile.sites().stream().flatMap(ProviderProjection::places).collect(inOrder());
        return new ProviderDocument(
                provider.id().value(),
                provider.directoryId().value(),
                names(key, provider),
                new ProviderDocument.Text(tokens(key, texts(profile))),
                tokens(key, profile.sites().stream().flatMap(site -> city(site).stream())),
                profile.kinds().stream().map(Object::toString).toList(),
                withWider(sites, places::wider),
                countries(sites),
                withWider(
                        profile.languages().stream()
                                .map(LanguageTags::canonical)
                                .toList(),
                        tag -> LanguageTags.language(tag).stream().toList()),
                profile.sizeClass(),
                profile.offerings().stream().map(this::offering).toList(),
                profile.credentials().stream()
                        .map(ProviderProjection::credential)
                        .toList(),
                provider.updatedAt(),
                CardProjection.card(provider, countries(sites)));
    }

    private ProviderDocument.Names names(TokenKey key, Provider provider) {
        List<String> names =
                provider.profile().names().stream().map(ProviderName::text).toList();
        return new ProviderDocument.Names(
                names.stream()
                        .map(analysis::exact)
                        .filter(name -> !name.isEmpty())
                        .map(key::token)
                        .collect(inOrder()),
                tokens(key, names.stream()),
                analysis.sortKey(provider.displayName()));
    }

    private String tokens(TokenKey key, Stream<String> texts) {
        return key.text(
                texts.flatMap(text -> analysis.indexTokens(text).stream()).collect(inOrder()));
    }

    private static Stream<String> texts(ProviderProfile profile) {
        Stream<Map<String, String>> localized = Stream.concat(
                Stream.of(profile.summary(), profile.description()),
                profile.offerings().stream().flatMap(offering -> Stream.of(offering.name(), offering.description())));
        return Stream.concat(
                localized.flatMap(texts -> texts.values().stream()),
                profile.sites().stream().map(Site::name).filter(Objects::nonNull));
    }

    private static Optional<String> city(Site site) {
        return Optional.ofNullable(site.address()).map(Address::city);
    }

    /** The places that a site says it is at. */
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

    private ProviderDocument.Offering offering(Offering offering) {
        Set<String> wider = offering.covers().stream()
                .flatMap(place -> places.wider(place).stream())
                .collect(inOrder());
        return new ProviderDocument.Offering(
                withWider(List.of(offering.category()), categories::ancestors),
                offering.covers(),
                wider,
                countries(offering.covers()),
                offering.chains(),
                offering.stages());
    }

    private Set<String> countries(Collection<String> codes) {
        return codes.stream().flatMap(place -> places.countries(place).stream()).collect(inOrder());
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

    private static Set<String> withWider(
            Collection<String> codes, Function<String, ? extends Collection<String>> wider) {
        Set<String> all = new LinkedHashSet<>(codes);
        codes.forEach(code -> all.addAll(wider.apply(code)));
        return all;
    }

    private static Collector<String, ?, Set<String>> inOrder() {
        return Collectors.toCollection(LinkedHashSet::new);
    }
}
