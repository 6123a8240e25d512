package org.chainhall.cli.demo.generator;

import java.util.List;

/** Founds the companies of a directory. */
final class Businesses {
    private static final int PERCENT_OF_NAMESAKES = 3;

    private final Vocabulary vocabulary;
    private final DemoDirectory directory;
    private final int percentOfCoinedBrands;
    private final List<String> countries;

    Businesses(Vocabulary vocabulary, DemoDirectory directory, int percentOfCoinedBrands) {
        this.vocabulary = vocabulary;
        this.directory = directory;
        this.percentOfCoinedBrands = percentOfCoinedBrands;
        this.countries = List.copyOf(directory.providers().keySet());
    }

    /** The company with a number from 1 on; some are called like an earlier one, or nearly. */
    Business at(int number) {
        Dice dice = Dice.of(directory.slug(), number, "namesake");
        if (number == 1 || !dice.chance(PERCENT_OF_NAMESAKES)) {
            return original(number);
        }
        Business original = original(dice.between(1, number - 1));
        String form = dice.chance(50) ? original.form() : form(original.country(), original.group(), dice);
        return original.namesake(number, form, original.country().city(dice), founded(dice), Size.throwWith(dice));
    }

    private Business original(int number) {
        Dice dice = Dice.of(directory.slug(), number, "business");
        Country country = vocabulary.country(
                dice.pick(countries, code -> directory.providers().get(code)));
        Language language = vocabulary.language(country.language());
        ServiceGroup group = dice.pick(vocabulary.groups(), ServiceGroup::weight);
        return new Business(
                directory,
                number,
                country,
                language,
                group,
                brand(country, dice),
                dice.pick(language.trades(group.group())),
                dice.pick(vocabulary.english().trades(group.group())),
                dice.pick(country.names()),
                form(country, group, dice),
                country.city(dice),
                founded(dice),
                Size.throwWith(dice));
    }

    private Word brand(Country country, Dice dice) {
        boolean isCoined = percentOfCoinedBrands > 0 && dice.chance(percentOfCoinedBrands);
        return isCoined ? country.coinedBrand(dice) : country.brand(dice);
    }

    private static String form(Country country, ServiceGroup group, Dice dice) {
        boolean isFinancial = group.family().equals("FIN");
        return dice.pick(isFinancial ? country.financialForms() : country.forms());
    }

    private static int founded(Dice dice) {
        return dice.chance(60) ? dice.between(1995, 2023) : dice.between(1921, 1994);
    }
}
