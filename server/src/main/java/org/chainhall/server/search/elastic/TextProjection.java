package org.chainhall.server.search.elastic;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.chainhall.api.model.Credential;
import org.chainhall.api.model.Lane;
import org.chainhall.api.model.Offering;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.api.model.Site;
import org.chainhall.server.codelist.CodeListId;
import org.chainhall.server.language.Language;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.search.meaning.Kind;

/**
 * All that is written about a provider, and what its codes are called in every language that we have labels in, as one
 * text. Frequencies do not score, so a word says of itself how important it is: it is written once more with a mark when
 * it occurs twice, when it occurs three times, and when it is said of a service.
 */
final class TextProjection {
    private final TextAnalysis analysis;
    private final CodeWords codes;
    private final PlaceTree places;

    TextProjection(TextAnalysis analysis, CodeWords codes, PlaceTree places) {
        this.analysis = analysis;
        this.codes = codes;
        this.places = places;
    }

    ProviderDocument.Text document(TokenKey key, ProviderProfile profile) {
        Words words = new Words();
        words.add(localized(profile.summary()));
        words.add(localized(profile.description()));
        profile.sites().stream().map(Site::name).filter(Objects::nonNull).forEach(name -> words.add(neutral(name)));
        codes(profile).forEach(words::add);
        services(profile).forEach(words::addService);
        List<String> served = served(profile);
        words.add(localNames(served));
        Set<String> all = new LinkedHashSet<>(words.marked());
        codeTokens(profile, served).forEach(all::add);
        return new ProviderDocument.Text(key.text(all), Math.min(words.size(), Short.MAX_VALUE));
    }

    /** A token for each of its codes and all wider ones, by which it is found whatever they are called. */
    private Stream<String> codeTokens(ProviderProfile profile, List<String> served) {
        Stream<String> services = profile.offerings().stream()
                .map(Offering::category)
                .distinct()
                .flatMap(category -> codes.andWider(CodeListId.SERVICE_CATEGORIES, category))
                .map(code -> CodeToken.of(Kind.SERVICE, code));
        Stream<String> credentials =
                profile.credentials().stream().map(credential -> CodeToken.of(Kind.CREDENTIAL, credential.scheme()));
        Stream<String> chains = profile.offerings().stream()
                .flatMap(offering -> offering.chains().stream())
                .map(chain -> CodeToken.of(Kind.CHAIN, chain));
        Stream<String> modes =
                lanes(profile).flatMap(lane -> lane.modes().stream()).map(mode -> CodeToken.of(Kind.MODE, mode));
        Stream<String> placesServed = Stream.concat(served.stream(), places.ownCountries(served).stream())
                .map(CodeToken::ofPlace);
        return Stream.of(services, credentials, chains, modes, placesServed).flatMap(tokens -> tokens);
    }

    private Stream<Collection<String>> services(ProviderProfile profile) {
        Stream<Collection<String>> written = profile.offerings().stream()
                .flatMap(offering -> Stream.of(localized(offering.name()), localized(offering.description())));
        Stream<Collection<String>> categories = profile.offerings().stream()
                .map(Offering::category)
                .distinct()
                .map(category -> codes.withWider(CodeListId.SERVICE_CATEGORIES, category));
        Stream<Collection<String>> modes = lanes(profile)
                .flatMap(lane -> lane.modes().stream())
                .distinct()
                .map(mode -> codes.of(CodeListId.TRANSPORT_MODES, mode));
        return Stream.of(written, categories, modes).flatMap(words -> words);
    }

    private Stream<Collection<String>> codes(ProviderProfile profile) {
        return Stream.of(
                        profile.kinds().stream().map(kind -> codes.of(CodeListId.PROVIDER_KINDS, kind.value())),
                        profile.credentials().stream()
                                .map(Credential::scheme)
                                .distinct()
                                .map(scheme -> codes.of(CodeListId.CREDENTIAL_SCHEMES, scheme)),
                        profile.offerings().stream()
                                .flatMap(offering -> offering.chains().stream())
                                .distinct()
                                .map(chain -> codes.of(CodeListId.CHAINS, chain)),
                        profile.offerings().stream()
                                .flatMap(offering -> offering.stages().stream())
                                .distinct()
                                .map(stage -> codes.of(CodeListId.STAGES, stage)))
                .flatMap(words -> words);
    }

    /** The places that it serves and goes to. */
    private static List<String> served(ProviderProfile profile) {
        return Stream.of(
                        profile.offerings().stream().flatMap(offering -> offering.covers().stream()),
                        lanes(profile).flatMap(lane -> Stream.concat(lane.from().stream(), lane.to().stream())))
                .flatMap(codes -> codes)
                .distinct()
                .toList();
    }

    private Set<String> localNames(List<String> served) {
        Set<String> words = new LinkedHashSet<>();
        places.localNames(served).forEach(name -> words.addAll(neutral(name)));
        return words;
    }

    private static Stream<Lane> lanes(ProviderProfile profile) {
        return profile.offerings().stream().flatMap(offering -> offering.lanes().stream());
    }

    private List<String> localized(Map<String, String> texts) {
        return texts.entrySet().stream()
                .flatMap(text -> analysis.textTokens(text.getValue(), language(text.getKey())).stream())
                .toList();
    }

    private static Language language(String tag) {
        return Language.of(Locale.forLanguageTag(tag)).orElse(Language.NEUTRAL);
    }

    private List<String> neutral(String text) {
        return analysis.textTokens(text, Language.NEUTRAL);
    }

    /** Words with how often they occur, in the order of their first occurrence. */
    private static final class Words {
        private static final int MOST = 3;

        private final Map<String, Integer> occurrences = new LinkedHashMap<>();
        private final Set<String> ofServices = new HashSet<>();

        void add(Collection<String> words) {
            words.forEach(word -> occurrences.merge(word, 1, (many, one) -> Math.min(MOST, many + one)));
        }

        void addService(Collection<String> words) {
            add(words);
            ofServices.addAll(words);
        }

        int size() {
            return occurrences.size();
        }

        Collection<String> marked() {
            Set<String> marked = new LinkedHashSet<>();
            occurrences.forEach((word, times) -> {
                marked.add(word);
                if (ofServices.contains(word)) {
                    marked.add(Mark.SERVICE.on(word));
                }
                if (times > 1) {
                    marked.add(Mark.TWICE.on(word));
                }
                if (times > 2) {
                    marked.add(Mark.THRICE.on(word));
                }
            });
            return marked;
        }
    }
}
