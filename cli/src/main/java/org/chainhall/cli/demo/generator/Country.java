package org.chainhall.cli.demo.generator;

import java.util.List;

/**
 * How companies of a country are called, where they are and what they reach.
 *
 * @param eu whether it is in the European Union
 * @param ticketUnit about one euro in its currency; 1 if the list does not say
 * @param englishForms legal forms in English, where whole names are translated
 * @param names patterns of legal names
 * @param brandParts a brand has one part of each list
 * @param neighbours countries and subdivisions that its companies serve too
 * @param areas wider areas (UN M49) that they serve
 */
record Country(
        String country,
        boolean eu,
        String language,
        List<String> alsoSpoken,
        String currency,
        int ticketUnit,
        List<String> forms,
        List<String> financialForms,
        List<String> englishForms,
        List<String> names,
        List<List<Word>> brandParts,
        List<String> streets,
        List<String> neighbours,
        List<String> areas,
        List<City> cities) {
    Country {
        ticketUnit = Math.max(1, ticketUnit);
    }

    City city(Dice dice) {
        return dice.pick(cities, City::weight);
    }

    Word brand(Dice dice) {
        return brandParts.stream().map(dice::pick).reduce(Word::plus).orElseThrow();
    }

    /** A brand like the others, which begins with a new word. */
    Word coinedBrand(Dice dice) {
        List<Word> beginnings = brandParts.getFirst();
        Word begin = dice.pick(beginnings).blend(dice.pick(beginnings));
        return brandParts.stream().skip(1).map(dice::pick).reduce(begin, Word::plus);
    }
}
