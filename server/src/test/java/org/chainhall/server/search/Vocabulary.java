package org.chainhall.server.search;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainhall.api.model.Address;
import org.chainhall.api.model.Credential;
import org.chainhall.api.model.Lane;
import org.chainhall.api.model.Offering;
import org.chainhall.api.model.ProviderKind;
import org.chainhall.api.model.ProviderName;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.api.model.Site;

/**
 * All that the providers of a directory are made of. The two that there are have no word, no code and no place in
 * common: their words are of the same four scripts, but of different letters, down to what they are in Latin ones.
 *
 * @param words made up, so that they occur in no label of a code
 * @param codes what to offer and to filter by
 * @param sites UN/LOCODE
 * @param register with which the external ids begin
 */
public record Vocabulary(List<String> words, Map<Facet, List<String>> codes, List<String> sites, String register) {
    public static final Vocabulary OURS = new Vocabulary(
            Stream.of(
                            made(1, "bdfgklm", "aeiou", 40),
                            made(2, "бдфгклм", "аеиоу", 16),
                            made(3, "δφγκλμ", "αειο", 16),
                            made(4, "安海江金龙明国大德华", "", 16))
                    .flatMap(List::stream)
                    .toList(),
            Map.ofEntries(
                    entry(Facet.KIND, List.of("logistics", "platform")),
                    entry(Facet.CATEGORY, List.of("LOG", "LOG-50", "LOG-5010", "LOG-5020", "LOG-60", "LOG-6010")),
                    entry(Facet.LOCATED_IN, List.of("HR", "SI", "IT")),
                    entry(Facet.SERVES, List.of("HR", "SI", "IT")),
                    entry(Facet.CHAIN, List.of("smart-vehicle", "green-agriculture")),
                    entry(Facet.STAGE, List.of("upper", "middle")),
                    entry(Facet.CREDENTIAL, List.of("aeo-f", "iso-28000")),
                    entry(Facet.LANGUAGE, List.of("hr", "en")),
                    entry(Facet.SIZE_CLASS, List.of("micro", "small")),
                    entry(Facet.FROM, List.of("HR", "IT")),
                    entry(Facet.TO, List.of("SI", "IT")),
                    entry(Facet.MODE, List.of("maritime", "road")),
                    entry(Facet.CURRENCY, List.of("EUR", "USD"))),
            List.of("HRRJK", "SIKOP", "ITTRS"),
            "BKL");
    public static final Vocabulary THEIRS = new Vocabulary(
            Stream.of(
                            made(5, "nprstvz", "aeiou", 40),
                            made(6, "нпрстз", "аеиоу", 16),
                            made(7, "νπρστ", "αειο", 16),
                            made(8, "天山上通远新顺运泰瑞", "", 16))
                    .flatMap(List::stream)
                    .toList(),
            Map.ofEntries(
                    entry(Facet.KIND, List.of("financial", "supporting")),
                    entry(Facet.CATEGORY, List.of("FIN", "FIN-20", "FIN-2010", "FIN-2020", "FIN-30", "FIN-3010")),
                    entry(Facet.LOCATED_IN, List.of("CN", "DE", "US")),
                    entry(Facet.SERVES, List.of("CN", "DE", "US")),
                    entry(Facet.CHAIN, List.of("clean-energy", "healthy-life")),
                    entry(Facet.STAGE, List.of("lower", "cross-cutting")),
                    entry(Facet.CREDENTIAL, List.of("pip", "c-tpat")),
                    entry(Facet.LANGUAGE, List.of("de", "zh")),
                    entry(Facet.SIZE_CLASS, List.of("medium", "large")),
                    entry(Facet.FROM, List.of("CN", "DE")),
                    entry(Facet.TO, List.of("US", "DE")),
                    entry(Facet.MODE, List.of("rail", "air")),
                    entry(Facet.CURRENCY, List.of("CNY", "JPY"))),
            List.of("CNSHA", "DEHAM", "USNYC"),
            "RST");

    private static final int SYLLABLES = 4;

    private static List<String> made(long seed, String beginnings, String ends, int count) {
        Random random = new Random(seed);
        TreeSet<String> words = new TreeSet<>();
        while (words.size() < count) {
            words.add(Stream.generate(() -> letter(random, beginnings) + letter(random, ends))
                    .limit(ends.isEmpty() ? 2 + random.nextInt(2) : 3 + random.nextInt(SYLLABLES - 2))
                    .collect(Collectors.joining()));
        }
        return List.copyOf(words);
    }

    private static String letter(Random random, String letters) {
        return letters.isEmpty() ? "" : String.valueOf(letters.charAt(random.nextInt(letters.length())));
    }

    public String word(Random random) {
        return one(random, words);
    }

    public String phrase(Random random, int most) {
        return Stream.generate(() -> word(random))
                .limit(1 + random.nextInt(most))
                .collect(Collectors.joining(" "));
    }

    public List<String> codes(Facet facet) {
        return requireNonNull(codes.get(facet));
    }

    public String externalId(int number) {
        return register + "-" + (10_000 + number);
    }

    /** Someone of whom there are words alone. */
    public ProviderProfile words(Random random) {
        return ProviderProfile.builder()
                .names(names(random))
                .summary(Map.of("en", phrase(random, 6)))
                .build();
    }

    /** Someone who is described by nothing but this. */
    public ProviderProfile profile(Random random) {
        return ProviderProfile.builder()
                .names(names(random))
                .kinds(Stream.of(ProviderKind.values())
                        .filter(kind -> codes(Facet.KIND).contains(kind.value()) && random.nextBoolean())
                        .toList())
                .summary(Map.of("en", phrase(random, 6)))
                .description(random.nextBoolean() ? Map.of("ru", phrase(random, 6)) : Map.of())
                .sites(List.of(
                        Site.builder().place(one(random, sites)).build(),
                        Site.builder()
                                .address(Address.builder()
                                        .city(word(random))
                                        .country(one(random, codes(Facet.LOCATED_IN)))
                                        .build())
                                .build()))
                .offerings(some(random.nextInt(3), () -> offering(random)))
                .credentials(some(
                        random.nextInt(2),
                        () -> Credential.builder()
                                .scheme(one(random, codes(Facet.CREDENTIAL)))
                                .build()))
                .languages(codes(Facet.LANGUAGE))
                .sizeClass(one(random, codes(Facet.SIZE_CLASS)))
                .build();
    }

    private List<ProviderName> names(Random random) {
        return some(2, () -> ProviderName.builder().text(phrase(random, 3)).build());
    }

    private Offering offering(Random random) {
        return Offering.builder()
                .category(codes(Facet.CATEGORY).get(1 + random.nextInt(5)))
                .name(Map.of("en", phrase(random, 3)))
                .covers(List.of(one(random, codes(Facet.SERVES))))
                .chains(List.of(one(random, codes(Facet.CHAIN))))
                .stages(List.of(one(random, codes(Facet.STAGE))))
                .currencies(List.of(one(random, codes(Facet.CURRENCY))))
                .lanes(some(
                        random.nextInt(2),
                        () -> Lane.builder()
                                .from(List.of(one(random, codes(Facet.FROM))))
                                .to(List.of(one(random, codes(Facet.TO))))
                                .modes(List.of(one(random, codes(Facet.MODE))))
                                .build()))
                .build();
    }

    private static <T> List<T> some(int count, Supplier<T> maker) {
        List<T> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(maker.get());
        }
        return made;
    }

    static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
