package org.chainhall.cli.demo.generator;

import java.util.Locale;

/** A mode of transport: the distances for which it is taken, and how long it needs. */
enum Mode {
    ROAD(60, 2600, 0, 650),
    RAIL(200, 11000, 2, 700),
    INLAND_WATER(40, 1800, 1, 200),
    MARITIME(150, 20000, 3, 600),
    AIR(500, 20000, 1, 9000),
    MULTIMODAL(400, 14000, 4, 500);

    private final int leastKm;
    private final int mostKm;
    private final int daysAtEnds;
    private final int kmPerDay;

    Mode(int leastKm, int mostKm, int daysAtEnds, int kmPerDay) {
        this.leastKm = leastKm;
        this.mostKm = mostKm;
        this.daysAtEnds = daysAtEnds;
        this.kmPerDay = kmPerDay;
    }

    /** By its code of the list `transport-modes`. */
    static Mode of(String code) {
        return valueOf(code.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    boolean isTakenFor(double km) {
        return km >= leastKm && km <= mostKm;
    }

    /** At the quickest. */
    int days(double km) {
        return daysAtEnds + (int) Math.ceil(km / kmPerDay);
    }

    boolean isByLand() {
        return switch (this) {
            case ROAD, RAIL, INLAND_WATER -> true;
            case MARITIME, AIR, MULTIMODAL -> false;
        };
    }

    boolean serves(City city) {
        return switch (this) {
            case MULTIMODAL -> city.modes().contains("maritime") || city.modes().contains("rail");
            case ROAD, RAIL, INLAND_WATER, MARITIME, AIR -> city.modes().contains(code());
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
