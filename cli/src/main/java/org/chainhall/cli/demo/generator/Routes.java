package org.chainhall.cli.demo.generator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainhall.client.model.TransitDays;

/** Between which cities goods go by a mode, and how long that takes. */
final class Routes {
    /** No land route leads out of these. */
    private static final Set<String> ISLANDS = Set.of("JP", "KR", "GB");

    private static final double EARTH_RADIUS_KM = 6371;

    private record Leg(String from, Mode mode) {}

    private final List<City> cities;
    private final Map<Leg, List<City>> destinations = new HashMap<>();

    Routes(List<City> cities) {
        this.cities = cities;
    }

    List<City> destinations(City from, Mode mode) {
        return destinations.computeIfAbsent(
                new Leg(from.place(), mode),
                leg -> cities.stream()
                        .filter(to -> mode.serves(to) && mode.isTakenFor(distanceKm(from, to)))
                        .filter(to -> !mode.isByLand() || isByLand(from, to))
                        .toList());
    }

    private static boolean isByLand(City from, City to) {
        return from.country().equals(to.country())
                || !ISLANDS.contains(from.country()) && !ISLANDS.contains(to.country());
    }

    TransitDays days(City from, City to, Mode mode, Dice dice) {
        int quickest = mode.days(distanceKm(from, to));
        return TransitDays.builder()
                .min(quickest)
                .max(quickest + quickest / 4 + dice.between(0, 2))
                .build();
    }

    /** On a sphere; StrictMath, as Math may differ in the last digit from one machine to the next. */
    private static double distanceKm(City from, City to) {
        double lat = StrictMath.toRadians(to.lat() - from.lat()) / 2;
        double lon = StrictMath.toRadians(to.lon() - from.lon()) / 2;
        double a = StrictMath.pow(StrictMath.sin(lat), 2)
                + StrictMath.cos(StrictMath.toRadians(from.lat()))
                        * StrictMath.cos(StrictMath.toRadians(to.lat()))
                        * StrictMath.pow(StrictMath.sin(lon), 2);
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(StrictMath.sqrt(a));
    }
}
