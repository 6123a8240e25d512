package org.chainhall.server.search;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.chainhall.api.model.Ticket;

/** Made-up profiles of a few words, places and codes, so that every combination of filters finds some. */
public final class RandomProfiles {
    private static final List<String> WORDS =
            List.of("Adria", "Kargo", "Müller", "银行", "Восток", "Express", "Hansa", "Lager", "d.o.o.", "شحن");
    private static final List<String> PLACES =
            List.of("HR", "HR-08", "HRRJK", "SI", "IT", "IT-36", "CN", "CNSHA", "039", "150", "030", "*");
    private static final Map<Facet, List<String>> CODES = Map.ofEntries(
            entry(Facet.KIND, List.of("financial", "logistics", "platform", "supporting")),
            entry(
                    Facet.CATEGORY,
                    List.of("LOG", "LOG-50", "LOG-5010", "LOG-5020", "LOG-60", "LOG-6010", "FIN-20", "FIN-2010")),
            entry(Facet.SERVES, PLACES),
            entry(Facet.CHAIN, List.of("smart-vehicle", "green-agriculture", "clean-energy")),
            entry(Facet.STAGE, List.of("upper", "middle", "lower")),
            entry(Facet.CREDENTIAL, List.of("aeo-f", "iso-28000", "pip")),
            entry(Facet.LANGUAGE, List.of("hr", "en", "zh", "zh-Hant")),
            entry(Facet.SIZE_CLASS, List.of("micro", "small", "medium")),
            entry(Facet.MODE, List.of("maritime", "road", "rail")),
            entry(Facet.CURRENCY, List.of("EUR", "USD", "CNY")));

    private static final List<String> CITIES = List.of("Rijeka", "上海", "Ljubljana", "Trieste");

    private final Random random;
    private final LocalDate today;

    public RandomProfiles(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    private static List<String> codes(Facet facet) {
        return Objects.requireNonNull(CODES.get(facet), facet.name());
    }

    public ProviderProfile next() {
        return ProviderProfile.builder()
                .names(some(2, this::name))
                .kinds(codes(Facet.KIND, 2).stream()
                        .map(kind -> Stream.of(ProviderKind.values())
                                .filter(value -> value.value().equals(kind))
                                .findFirst()
                                .orElseThrow())
                        .toList())
                .summary(random.nextBoolean() ? Map.of("en", words(3)) : Map.of())
                .sites(some(random.nextInt(3), this::site))
                .offerings(some(random.nextInt(4), this::offering))
                .credentials(some(random.nextInt(3), this::credential))
                .languages(codes(Facet.LANGUAGE, 2))
                .sizeClass(random.nextInt(3) == 0 ? null : one(codes(Facet.SIZE_CLASS)))
                .build();
    }

    private ProviderName name() {
        return ProviderName.builder().text(words(1 + random.nextInt(3))).build();
    }

    private Site site() {
        return switch (random.nextInt(4)) {
            case 0 ->
                Site.builder().place(one(List.of("HRRJK", "CNSHA", "SIKOP"))).build();
            case 1 ->
                Site.builder()
                        .address(Address.builder()
                                .city(one(CITIES))
                                .subdivision(one(List.of("HR-08", "IT-36")))
                                .build())
                        .build();
            default ->
                Site.builder()
                        .address(Address.builder()
                                .city(one(CITIES))
                                .country(one(List.of("HR", "SI", "IT", "CN", "DE")))
                                .build())
                        .build();
        };
    }

    private Offering offering() {
        return Offering.builder()
                .category(one(codes(Facet.CATEGORY).subList(1, 8)))
                .name(random.nextBoolean() ? Map.of("en", words(2)) : Map.of())
                .covers(codes(Facet.SERVES, 3))
                .chains(codes(Facet.CHAIN, 2))
                .stages(codes(Facet.STAGE, 2))
                .currencies(codes(Facet.CURRENCY, 2))
                .ticket(random.nextBoolean() ? ticket() : null)
                .lanes(some(random.nextInt(3), this::lane))
                .build();
    }

    private Ticket ticket() {
        double least = random.nextInt(5) * 1000;
        return Ticket.builder()
                .currency(one(codes(Facet.CURRENCY)))
                .min(random.nextInt(3) == 0 ? null : least)
                .max(random.nextInt(3) == 0 ? null : least + random.nextInt(3) * 1000)
                .build();
    }

    private Lane lane() {
        return Lane.builder()
                .from(some(1 + random.nextInt(2), () -> one(PLACES)))
                .to(some(1 + random.nextInt(2), () -> one(PLACES)))
                .modes(codes(Facet.MODE, 2))
                .build();
    }

    private Credential credential() {
        LocalDate from = today.plusDays(random.nextInt(-2, 2));
        return Credential.builder()
                .scheme(one(codes(Facet.CREDENTIAL)))
                .validFrom(random.nextInt(3) == 0 ? null : from)
                .validUntil(random.nextInt(3) == 0 ? null : from.plusDays(random.nextInt(2)))
                .build();
    }

    private List<String> codes(Facet facet, int most) {
        List<String> all = codes(facet);
        return List.copyOf(new TreeSet<>(some(random.nextInt(most + 1), () -> one(all))));
    }

    private String words(int count) {
        return Stream.generate(() -> one(WORDS)).limit(count).collect(Collectors.joining(" "));
    }

    private <T> List<T> some(int count, Supplier<T> maker) {
        List<T> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(maker.get());
        }
        return made;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
