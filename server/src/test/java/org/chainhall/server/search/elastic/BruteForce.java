package org.chainhall.server.search.elastic;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainhall.api.model.Address;
import org.chainhall.api.model.Credential;
import org.chainhall.api.model.Offering;
import org.chainhall.api.model.ProviderName;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.api.model.Site;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.place.PlaceCode;
import org.chainhall.server.place.Places;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.search.Facet;

/** What search has to find, computed from the profiles themselves. */
final class BruteForce {
    private final List<Provider> providers;
    private final Places places;
    private final LocalDate today;
    private final TextAnalysis analysis = new TextAnalysis();
    private final Map<String, Set<String>> wider = new HashMap<>();

    BruteForce(List<Provider> providers, Places places, LocalDate today) {
        this.providers = providers;
        this.places = places;
        this.today = today;
    }

    List<Provider> find(Optional<String> text, Map<Facet, List<String>> filters) {
        return providers.stream()
                .filter(provider -> text.map(words -> hasWords(provider, words)).orElse(true))
                .filter(provider -> fits(provider.profile(), filters))
                .toList();
    }

    /** The total if this value alone were selected and the other filters kept. */
    long count(Optional<String> text, Map<Facet, List<String>> filters, Facet facet, String value) {
        Map<Facet, List<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(filters);
        changed.put(facet, List.of(value));
        return find(text, changed).size();
    }

    boolean servesFully(Provider provider, Map<Facet, List<String>> filters) {
        return provider.profile().offerings().stream()
                .filter(offering -> fits(offering, filters))
                .anyMatch(offering -> any(
                        filters,
                        Facet.SERVES,
                        asked -> offering.covers().stream().anyMatch(covered -> isWithin(asked, covered))));
    }

    private boolean hasWords(Provider provider, String text) {
        List<String> names =
                provider.profile().names().stream().map(ProviderName::text).toList();
        Set<String> tokens = new HashSet<>();
        Stream<String> texts = Stream.of(
                        names.stream(),
                        provider.profile().summary().values().stream(),
                        provider.profile().offerings().stream().flatMap(offering -> offering.name().values().stream()),
                        provider.profile().sites().stream()
                                .flatMap(site -> Stream.ofNullable(site.address()))
                                .flatMap(address -> Stream.ofNullable(address.city())))
                .flatMap(strings -> strings);
        texts.forEach(string -> tokens.addAll(analysis.indexTokens(string)));
        return tokens.containsAll(analysis.queryTokens(text))
                || names.stream().anyMatch(name -> analysis.exact(name).equals(analysis.exact(text)));
    }

    private boolean fits(ProviderProfile profile, Map<Facet, List<String>> filters) {
        boolean asksOfOfferings = Stream.of(Facet.CATEGORY, Facet.SERVES, Facet.CHAIN, Facet.STAGE)
                .anyMatch(filters::containsKey);
        return any(
                        filters,
                        Facet.KIND,
                        kind -> profile.kinds().stream()
                                .anyMatch(own -> own.value().equals(kind)))
                && any(
                        filters,
                        Facet.LOCATED_IN,
                        asked -> profile.sites().stream()
                                .flatMap(BruteForce::places)
                                .anyMatch(place -> isWithin(place, asked)))
                && any(
                        filters,
                        Facet.LANGUAGE,
                        language -> profile.languages().stream()
                                .anyMatch(own -> own.equals(language) || own.startsWith(language + "-")))
                && any(filters, Facet.SIZE_CLASS, size -> size.equals(profile.sizeClass()))
                && any(
                        filters,
                        Facet.CREDENTIAL,
                        scheme -> profile.credentials().stream()
                                .anyMatch(credential -> credential.scheme().equals(scheme) && isValid(credential)))
                && (!asksOfOfferings || profile.offerings().stream().anyMatch(offering -> fits(offering, filters)));
    }

    private boolean fits(Offering offering, Map<Facet, List<String>> filters) {
        return any(filters, Facet.CATEGORY, asked -> isOrIsBelow(offering.category(), asked))
                && any(
                        filters,
                        Facet.SERVES,
                        asked -> offering.covers().stream()
                                .anyMatch(covered -> isWithin(asked, covered) || isWithin(covered, asked)))
                && any(filters, Facet.CHAIN, offering.chains()::contains)
                && any(filters, Facet.STAGE, offering.stages()::contains);
    }

    /** LOG-5010 is below LOG-50, which is below LOG. */
    private static boolean isOrIsBelow(String category, String asked) {
        return category.startsWith(asked);
    }

    private boolean isValid(Credential credential) {
        return (credential.validFrom() == null || !credential.validFrom().isAfter(today))
                && (credential.validUntil() == null || !credential.validUntil().isBefore(today));
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

    private static boolean any(Map<Facet, List<String>> filters, Facet facet, Predicate<String> fits) {
        List<String> values = filters.get(facet);
        return values == null || values.stream().anyMatch(fits);
    }
}
