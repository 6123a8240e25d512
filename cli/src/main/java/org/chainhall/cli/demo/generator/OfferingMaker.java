package org.chainhall.cli.demo.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainhall.client.model.Offering;
import org.chainhall.client.model.Ticket;

/** Makes what a company offers. */
final class OfferingMaker {
    private static final List<String> CHAINS =
            List.of("smart-vehicle", "green-agriculture", "clean-energy", "digital-technology", "healthy-life");
    private static final List<String> STAGES = List.of("upper", "middle", "lower", "cross-cutting");
    private static final List<String> TRADE_CURRENCIES = List.of("EUR", "USD", "CNY", "GBP");
    private static final List<Integer> LEAST_AMOUNTS = List.of(1_000, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000);

    private final Vocabulary vocabulary;
    private final LaneMaker lanes;

    OfferingMaker(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.lanes = new LaneMaker(new Routes(vocabulary.cities()));
    }

    /** The first one is what the company mainly does. */
    List<Offering> offerings(Business business) {
        Dice dice = business.dice("offerings");
        List<String> covers = covers(business, dice);
        List<String> chains = dice.some(CHAINS, dice.pick(List.of(0, 1, 1, 2)));
        List<Offering> offerings = new ArrayList<>();
        for (String category : categories(business, dice)) {
            boolean isSpecial = !offerings.isEmpty() && dice.chance(30);
            offerings.add(offering(business, category, isSpecial ? covers(business, dice) : covers, chains, dice));
        }
        return offerings;
    }

    private Set<String> categories(Business business, Dice dice) {
        Set<String> categories = new LinkedHashSet<>();
        categories.add(business.group().category(dice));
        int more = dice.pick(List.of(0, 0, 0, 1, 1, 1, 2, 2, 3, 5)) + (business.size() == Size.LARGE ? 2 : 0);
        for (int i = 0; i < more; i++) {
            categories.add(group(business, dice).category(dice));
        }
        return categories;
    }

    private ServiceGroup group(Business business, Dice dice) {
        return dice.chance(55)
                ? business.group()
                : vocabulary.group(dice.pick(business.group().with()));
    }

    private static List<String> covers(Business business, Dice dice) {
        return Reach.throwWith(dice, business.group().family()).places(business, dice);
    }

    private Offering offering(Business business, String category, List<String> covers, List<String> chains, Dice dice) {
        ServiceGroup group = vocabulary.group(ServiceGroup.groupOf(category));
        boolean isFinancial = group.family().equals("FIN");
        return Offering.builder()
                .category(category)
                .name(dice.chance(80) ? name(business, category) : Map.of())
                .covers(covers)
                .lanes(lanes.lanes(business, group.modes(category), dice))
                .chains(chains)
                .stages(dice.some(STAGES, dice.pick(List.of(0, 1, 1, 2))))
                .currencies(dice.chance(isFinancial ? 90 : 30) ? currencies(business, dice) : List.of())
                .ticket(dice.chance(isFinancial ? 80 : 8) ? ticket(business, dice) : null)
                .build();
    }

    /** In English and, where there is a word for exactly this, in the company's language. */
    private Map<String, String> name(Business business, String category) {
        Map<String, String> name = new LinkedHashMap<>();
        for (Language language : List.of(vocabulary.english(), business.language())) {
            language.exactService(category)
                    .ifPresent(service -> name.put(language.language(), language.capitalized(service)));
        }
        return name;
    }

    private static List<String> currencies(Business business, Dice dice) {
        Set<String> currencies = new LinkedHashSet<>();
        currencies.add(business.country().currency());
        currencies.addAll(dice.some(TRADE_CURRENCIES, dice.between(0, 3)));
        return List.copyOf(currencies);
    }

    private static Ticket ticket(Business business, Dice dice) {
        double least = (double) dice.pick(LEAST_AMOUNTS) * business.country().ticketUnit();
        return Ticket.builder()
                .min(least)
                .max(least * dice.pick(List.of(10, 20, 40, 100)))
                .currency(business.country().currency())
                .build();
    }
}
