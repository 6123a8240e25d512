package org.chainhall.cli.demo.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chainhall.client.model.Offering;
import org.chainhall.client.model.ProviderKind;
import org.chainhall.client.model.ProviderProfile;

/** Puts profiles together. As in real directories some have gaps: no services, no texts, no address. */
final class ProviderMaker {
    private final NameWriter names = new NameWriter();
    private final IdentifierMaker identifiers = new IdentifierMaker();
    private final ContactMaker contacts = new ContactMaker();
    private final Vocabulary vocabulary;
    private final OfferingMaker offerings;
    private final SiteMaker sites;
    private final CredentialMaker credentials;
    private final Map<String, TextWriter> writers = new TreeMap<>();

    ProviderMaker(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.offerings = new OfferingMaker(vocabulary);
        this.sites = new SiteMaker(vocabulary);
        this.credentials = new CredentialMaker(vocabulary);
    }

    ProviderProfile profile(Business business) {
        Dice gaps = business.dice("gaps");
        List<Offering> offered = gaps.chance(2) ? List.of() : offerings.offerings(business);
        boolean isDescribed = !offered.isEmpty() && !gaps.chance(3);
        List<Language> languages = isDescribed ? textLanguages(business) : List.of();
        String domain = names.domain(business);
        return ProviderProfile.builder()
                .externalId(externalId(business))
                .names(names.names(business))
                .kinds(offered.isEmpty() || gaps.chance(10) ? List.of(kind(business)) : List.of())
                .summary(texts(languages, (writer, dice) -> writer.summary(business, offered, dice), business))
                .description(
                        gaps.chance(20)
                                ? Map.of()
                                : texts(
                                        languages,
                                        (writer, dice) -> writer.description(business, offered, dice),
                                        business))
                .identifiers(identifiers.identifiers(business))
                .sites(gaps.chance(3) ? List.of() : sites.sites(business))
                .offerings(offered)
                .credentials(credentials.credentials(business, offered))
                .languages(spoken(business))
                .sizeClass(gaps.chance(8) ? null : business.size().code())
                .website(gaps.chance(15) ? null : "https://" + domain)
                .contacts(contacts.contacts(business, domain))
                .build();
    }

    private static String externalId(Business business) {
        String number = Integer.toString(business.number());
        return business.directory().externalIds() + "-" + "0".repeat(5 - number.length()) + number;
    }

    private static ProviderKind kind(Business business) {
        return switch (business.group().family()) {
            case "FIN" -> ProviderKind.FINANCIAL;
            case "LOG" -> ProviderKind.LOGISTICS;
            case "PLT" -> ProviderKind.PLATFORM;
            case "SUP" -> ProviderKind.SUPPORTING;
            default ->
                throw new IllegalStateException(
                        "no such family: " + business.group().family());
        };
    }

    /** Mostly the company's own language and English, sometimes a third one. */
    private List<Language> textLanguages(Business business) {
        Dice dice = business.dice("text languages");
        Set<String> tags = new LinkedHashSet<>();
        boolean inEnglish = dice.chance(85);
        if (!inEnglish || dice.chance(80)) {
            tags.add(business.language().language());
        }
        if (inEnglish) {
            tags.add("en");
        }
        if (dice.chance(20)) {
            tags.add(dice.pick(business.country().alsoSpoken()));
        }
        return tags.stream()
                .map(vocabulary::findLanguage)
                .flatMap(Optional::stream)
                .toList();
    }

    private interface Writing {
        String write(TextWriter writer, Dice dice);
    }

    private Map<String, String> texts(List<Language> languages, Writing writing, Business business) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Language language : languages) {
            TextWriter writer = writers.computeIfAbsent(language.language(), tag -> new TextWriter(language));
            texts.put(language.language(), writing.write(writer, business.dice("text " + language.language())));
        }
        return texts;
    }

    private static List<String> spoken(Business business) {
        Dice dice = business.dice("spoken");
        List<String> languages = new ArrayList<>(List.of(business.language().spoken()));
        if (dice.chance(80)) {
            languages.add("en");
        }
        languages.addAll(dice.some(business.country().alsoSpoken(), dice.pick(List.of(0, 0, 1, 2))));
        return languages;
    }
}
