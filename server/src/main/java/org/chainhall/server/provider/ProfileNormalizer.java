package org.chainhall.server.provider;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chainhall.api.model.Address;
import org.chainhall.api.model.Identifier;
import org.chainhall.api.model.Lane;
import org.chainhall.api.model.Offering;
import org.chainhall.api.model.ProviderKind;
import org.chainhall.api.model.ProviderName;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.api.model.Site;
import org.jspecify.annotations.Nullable;

/** Writes a profile in the one form in which it is stored and compared; applied twice it changes nothing more. */
final class ProfileNormalizer {
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://.*", Pattern.DOTALL);
    private static final Address EMPTY = Address.builder().build();

    private ProfileNormalizer() {}

    static ProviderProfile normalize(ProviderProfile profile) {
        return profile.toBuilder()
                .names(profile.names().stream().map(ProfileNormalizer::name).toList())
                .kinds(kinds(profile))
                .identifiers(profile.identifiers().stream()
                        .map(ProfileNormalizer::identifier)
                        .distinct()
                        .toList())
                .sites(profile.sites().stream().map(ProfileNormalizer::site).toList())
                .offerings(profile.offerings().stream()
                        .map(ProfileNormalizer::offering)
                        .toList())
                .languages(distinct(profile.languages()))
                .website(website(profile.website()))
                .build();
    }

    private static ProviderName name(ProviderName name) {
        return name.toBuilder().text(name.text().strip()).build();
    }

    /** What the profile says and the families of its offerings, in the contract's order. */
    private static List<ProviderKind> kinds(ProviderProfile profile) {
        Set<ProviderKind> kinds = EnumSet.noneOf(ProviderKind.class);
        kinds.addAll(profile.kinds());
        profile.offerings().forEach(offering -> family(offering.category()).ifPresent(kinds::add));
        return List.copyOf(kinds);
    }

    private static Optional<ProviderKind> family(String category) {
        return switch (category.split("-", 2)[0]) {
            case "FIN" -> Optional.of(ProviderKind.FINANCIAL);
            case "LOG" -> Optional.of(ProviderKind.LOGISTICS);
            case "PLT" -> Optional.of(ProviderKind.PLATFORM);
            case "SUP" -> Optional.of(ProviderKind.SUPPORTING);
            default -> Optional.empty();
        };
    }

    private static Identifier identifier(Identifier identifier) {
        String value = identifier.value().strip();
        return identifier.toBuilder()
                .value(IdentifierForm.of(identifier.scheme()).isPresent() ? compact(value) : value)
                .build();
    }

    private static String compact(String value) {
        return value.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
    }

    private static Site site(Site site) {
        return EMPTY.equals(site.address()) ? site.toBuilder().address(null).build() : site;
    }

    private static Offering offering(Offering offering) {
        return offering.toBuilder()
                .covers(distinct(offering.covers()))
                .chains(distinct(offering.chains()))
                .stages(distinct(offering.stages()))
                .currencies(distinct(offering.currencies()))
                .lanes(offering.lanes().stream().map(ProfileNormalizer::lane).toList())
                .build();
    }

    private static Lane lane(Lane lane) {
        return lane.toBuilder()
                .from(distinct(lane.from()))
                .to(distinct(lane.to()))
                .modes(distinct(lane.modes()))
                .build();
    }

    private static @Nullable String website(@Nullable String website) {
        if (website == null || website.isBlank()) {
            return null;
        }
        String address = website.strip();
        return SCHEME.matcher(address).matches() ? address : "https://" + address;
    }

    private static List<String> distinct(List<String> values) {
        return values.stream().distinct().toList();
    }
}
