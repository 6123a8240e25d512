package org.chainhall.cli.demo.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.chainhall.client.model.Credential;
import org.chainhall.client.model.Offering;
import org.jspecify.annotations.Nullable;

/**
 * Makes certificates, licences and memberships for what a company offers. About a fifth has run out; the rest ends on
 * days over many years, or never, so that there will be both kinds for a long time.
 */
final class CredentialMaker {
    /** The day from which terms are counted; not today, or every run would make others. */
    static final LocalDate REFERENCE = LocalDate.of(2026, 7, 1);

    private final Vocabulary vocabulary;

    CredentialMaker(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Credential> credentials(Business business, List<Offering> offerings) {
        Dice dice = business.dice("credentials");
        List<ServiceGroup> groups = offerings.stream()
                .map(offering -> vocabulary.group(ServiceGroup.groupOf(offering.category())))
                .distinct()
                .toList();
        List<CredentialScheme> schemes = vocabulary.credentials().schemes().stream()
                .filter(scheme -> groups.stream()
                        .anyMatch(
                                group -> scheme.isFor(group, business.country().eu())))
                .toList();
        int count = dice.between(0, 2 + business.size().ordinal());
        return dice.some(schemes, count).stream()
                .map(scheme -> credential(scheme, business.country(), dice))
                .toList();
    }

    private Credential credential(CredentialScheme scheme, Country country, Dice dice) {
        LocalDate until = scheme.years() == 0 ? null : end(dice);
        return Credential.builder()
                .scheme(scheme.scheme())
                .number(dice.chance(85) ? number(scheme, country, dice) : null)
                .issuer(issuer(scheme, country, dice))
                .validFrom(begin(scheme, until, dice))
                .validUntil(until)
                .build();
    }

    /** Null for one that runs on. */
    private static @Nullable LocalDate end(Dice dice) {
        int lot = dice.between(1, 100);
        if (lot <= 20) {
            return REFERENCE.minusDays(dice.between(1, 4 * 365));
        }
        if (lot <= 36) {
            return REFERENCE.plusDays(dice.between(0, 365));
        }
        if (lot <= 80) {
            return REFERENCE.plusDays(dice.between(366, 4 * 365));
        }
        return lot <= 92 ? REFERENCE.plusDays(dice.between(4 * 365, 10 * 365)) : null;
    }

    private static LocalDate begin(CredentialScheme scheme, @Nullable LocalDate until, Dice dice) {
        LocalDate latest = REFERENCE.minusDays(dice.between(30, 5 * 365));
        if (until == null) {
            return latest;
        }
        LocalDate usual = until.minusYears(scheme.years()).plusDays(1);
        return usual.isBefore(REFERENCE) ? usual : latest;
    }

    private static String number(CredentialScheme scheme, Country country, Dice dice) {
        String letters = scheme.scheme().replace("-", "").toUpperCase(Locale.ROOT);
        return country.country() + letters.substring(0, Math.min(5, letters.length())) + "-" + dice.digits(6);
    }

    private @Nullable String issuer(CredentialScheme scheme, Country country, Dice dice) {
        if (scheme.issuer() == null) {
            return null;
        }
        return switch (scheme.issuer()) {
            case "certifier" -> dice.pick(vocabulary.credentials().certifiers());
            case "customs" -> "Customs authority (" + country.country() + ")";
            case "supervisor" -> "Financial supervisor (" + country.country() + ")";
            case "aviation" -> "Civil aviation authority (" + country.country() + ")";
            default -> throw new IllegalStateException("no such issuer: " + scheme.issuer());
        };
    }
}
