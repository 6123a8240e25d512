package org.chainhall.cli.demo.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.jersey.validation.Validators;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainhall.client.model.Credential;
import org.chainhall.client.model.NameKind;
import org.chainhall.client.model.Offering;
import org.chainhall.client.model.ProviderName;
import org.chainhall.client.model.ProviderProfile;
import org.chainhall.server.codelist.CodeListFeature;
import org.chainhall.server.codelist.CodeListId;
import org.chainhall.server.codelist.CodeLists;
import org.chainhall.server.place.PlaceFeature;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.http.JsonMappers;
import org.chainhall.server.platform.http.StrictJson;
import org.chainhall.server.platform.locale.CldrNames;
import org.chainhall.server.provider.ProfileRules;
import org.junit.jupiter.api.Test;

class DemoContentTest {
    /** Changes with every word of the resources; written down because only that shows a difference between two runs. */
    private static final String FINGERPRINT = "f7702367a50f48c2dc2c3abb20fd3126318b4e949933c366cdf12ed9197d9ba3";

    private static final ObjectMapper JSON = JsonMappers.strict();
    private static final DemoContent CONTENT = new DemoContent();
    private static final Map<String, List<ProviderProfile>> PROVIDERS = CONTENT.directories().stream()
            .collect(Collectors.toMap(
                    DemoDirectory::slug,
                    directory -> CONTENT.providers(directory).toList()));

    private final CldrNames cldr = new CldrNames();
    private final CodeLists codeLists = new CodeListFeature(cldr).lists();

    @Test
    void makesFiveThousandProvidersInThreeDirectoriesOfTwoRegions() {
        assertThat(PROVIDERS).hasSize(3);
        assertThat(CONTENT.directories()).extracting(DemoDirectory::region).containsOnly("eu", "apac");
        assertThat(all().count()).isEqualTo(5000);
        assertThat(all().map(ProviderProfile::externalId).distinct().count()).isEqualTo(5000);
        assertThat(of("adriatic").getFirst().externalId()).isEqualTo("ADR-00001");
    }

    @Test
    void isTheSameInEveryRunWhateverTheLocaleAndTimeZone() throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
        try {
            assertThat(fingerprint()).isEqualTo(FINGERPRINT);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static String fingerprint() throws Exception {
        DemoContent content = new DemoContent();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (DemoDirectory directory : content.directories()) {
            for (ProviderProfile profile : content.providers(directory).toList()) {
                digest.update(JSON.writeValueAsString(profile).getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void isTakenByTheServer() {
        StrictJson received = new StrictJson(JSON, Validators.newValidator());
        ProfileRules rules = new ProfileRules(
                codeLists, new PlaceFeature(cldr, new Cursors("a secret for nothing but this test")).places());

        all().forEach(profile -> assertThatCode(() -> rules.check(
                        received.read(JSON.writeValueAsString(profile), org.chainhall.api.model.ProviderProfile.class)))
                .as("%s %s", profile.externalId(), profile.names().get(0).text())
                .doesNotThrowAnyException());
    }

    @Test
    void usesEveryCategoryThatAnOfferingMayHave() {
        Set<String> families = Set.of("FIN", "LOG", "PLT", "SUP");

        assertThat(used(offerings(), Offering::category))
                .containsExactlyInAnyOrderElementsOf(codes(CodeListId.SERVICE_CATEGORIES).stream()
                        .filter(code -> !families.contains(code))
                        .toList());
    }

    @Test
    void usesEveryChainStageAndScheme() {
        assertThat(usedEach(offerings(), Offering::chains)).isEqualTo(codes(CodeListId.CHAINS));
        assertThat(usedEach(offerings(), Offering::stages)).isEqualTo(codes(CodeListId.STAGES));
        assertThat(used(credentials(), Credential::scheme)).isEqualTo(codes(CodeListId.CREDENTIAL_SCHEMES));
    }

    @Test
    void hasCredentialsThatHaveExpiredAndSomeThatNeverWill() {
        LocalDate day = CredentialMaker.REFERENCE;
        double count = credentials().count();

        assertThat(credentials().filter(c -> isBefore(c, day)).count() / count).isCloseTo(0.2, within(0.03));
        assertThat(credentials().filter(c -> c.validUntil() == null).count() / count)
                .isBetween(0.05, 0.25);
        assertThat(credentials().filter(c -> !isBefore(c, day.plusYears(4))).count() / count)
                .isBetween(0.15, 0.45);
    }

    private static boolean isBefore(Credential credential, LocalDate day) {
        return credential.validUntil() != null && credential.validUntil().isBefore(day);
    }

    @Test
    void namesCompaniesInTheLanguagesAndScriptsOfEachDirectory() {
        assertThat(languages("adriatic")).contains("hr", "sl", "it", "el", "tr", "sq", "en");
        assertThat(languages("hanse")).contains("de", "da", "sv", "pl", "fi", "et", "ru", "uk", "en");
        assertThat(languages("lingnan")).contains("zh", "zh-Hant", "ja", "ko", "vi", "ar", "en");
        assertThat(scripts("adriatic")).contains("Latn", "Grek");
        assertThat(scripts("hanse")).contains("Latn", "Cyrl");
        assertThat(scripts("lingnan")).contains("Hans", "Hant", "Jpan", "Kore", "Arab", "Latn");
        assertThat(names(all()).map(ProviderName::kind))
                .contains(NameKind.LEGAL, NameKind.TRADING, NameKind.SHORT, NameKind.FORMER, NameKind.TRANSLITERATED);
    }

    @Test
    void givesAFewCompaniesTheNameOfAnother() {
        PROVIDERS.values().forEach(providers -> {
            long distinct = providers.stream()
                    .map(profile -> profile.names().get(0).text())
                    .distinct()
                    .count();
            assertThat(distinct / (double) providers.size()).isBetween(0.95, 0.995);
        });
    }

    @Test
    void hasEnoughBrandsForALargeDirectory() {
        List<String> firstWords = IntStream.rangeClosed(1, 2000)
                .mapToObj(CONTENT.crowd(CONTENT.directories().getFirst()))
                .map(profile -> profile.names().getFirst().text().split(" ")[0])
                .toList();

        assertThat(new HashSet<>(firstWords)).hasSizeGreaterThan(900);
    }

    @Test
    void fillsEveryPatternOfATextOrName() {
        assertThat(all().flatMap(profile -> Stream.of(
                                profile.summary().values(),
                                profile.description().values())
                        .flatMap(Collection::stream)))
                .noneMatch(text -> text.contains("{") || text.isBlank());
        assertThat(names(all()).map(ProviderName::text)).noneMatch(text -> text.contains("{"));
    }

    private Set<String> codes(CodeListId list) {
        return new HashSet<>(codeLists.get(list).codes());
    }

    private static <T> Set<String> used(Stream<T> things, Function<T, String> code) {
        return things.map(code).collect(Collectors.toSet());
    }

    private static <T> Set<String> usedEach(Stream<T> things, Function<T, List<String>> codes) {
        return things.map(codes).flatMap(List::stream).collect(Collectors.toSet());
    }

    private static Set<String> languages(String slug) {
        return used(names(of(slug).stream()).filter(name -> name.language() != null), ProviderName::language);
    }

    private static Set<String> scripts(String slug) {
        return used(names(of(slug).stream()), ProviderName::script);
    }

    private static Stream<ProviderName> names(Stream<ProviderProfile> profiles) {
        return profiles.flatMap(profile -> profile.names().stream());
    }

    private static Stream<Offering> offerings() {
        return all().flatMap(profile -> profile.offerings().stream());
    }

    private static Stream<Credential> credentials() {
        return all().flatMap(profile -> profile.credentials().stream());
    }

    private static List<ProviderProfile> of(String slug) {
        return Objects.requireNonNull(PROVIDERS.get(slug), slug);
    }

    private static Stream<ProviderProfile> all() {
        return PROVIDERS.values().stream().flatMap(List::stream);
    }
}
