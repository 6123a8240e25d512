package org.chainhall.cli.demo.generator;

import java.util.ArrayList;
import java.util.List;

/** How far services of a company reach. */
enum Reach {
    LOCAL,
    NATIONAL,
    NEIGHBOURING,
    AREA,
    WORLDWIDE;

    static Reach throwWith(Dice dice, String family) {
        List<Integer> weights = weights(family);
        return dice.pick(List.of(values()), reach -> weights.get(reach.ordinal()));
    }

    /** How often each occurs. */
    private static List<Integer> weights(String family) {
        return switch (family) {
            case "FIN" -> List.of(5, 45, 30, 12, 8);
            case "LOG" -> List.of(15, 30, 35, 14, 6);
            case "PLT" -> List.of(2, 18, 20, 30, 30);
            case "SUP" -> List.of(18, 50, 22, 6, 4);
            default -> throw new IllegalArgumentException("no such family: " + family);
        };
    }

    /** Places in the grammar of coverage. */
    List<String> places(Business business, Dice dice) {
        Country country = business.country();
        return switch (this) {
            case LOCAL -> local(business, dice);
            case NATIONAL -> List.of(country.country());
            case NEIGHBOURING -> {
                List<String> places = new ArrayList<>(List.of(country.country()));
                places.addAll(dice.some(country.neighbours(), dice.between(1, 5)));
                yield places;
            }
            case AREA -> dice.some(country.areas(), 1);
            case WORLDWIDE -> List.of("*");
        };
    }

    /** What stands in one place, like a terminal, serves that place. */
    private static List<String> local(Business business, Dice dice) {
        if (business.group().group().equals("LOG-90")) {
            return List.of(business.home().place());
        }
        List<String> places = new ArrayList<>(List.of(business.home().subdivisionOrCountry()));
        if (dice.chance(40)) {
            places.add(business.country().city(dice).subdivisionOrCountry());
        }
        return places.stream().distinct().toList();
    }
}
