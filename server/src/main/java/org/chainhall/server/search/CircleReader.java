package org.chainhall.server.search;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainhall.api.model.GeoPoint;
import org.chainhall.server.place.PlaceCode;
import org.chainhall.server.place.Places;
import org.chainhall.server.platform.http.Fault;
import org.jspecify.annotations.Nullable;

/** Reads a centre and a distance as callers write them: {@code HRRJK} or {@code 45.33,14.44}; {@code 50km}. */
final class CircleReader {
    private static final Pattern POINT =
            Pattern.compile("([+-]?\\d{1,2}(?:\\.\\d{1,20})?),([+-]?\\d{1,3}(?:\\.\\d{1,20})?)");
    private static final Pattern DISTANCE = Pattern.compile("(\\d{1,5}(?:\\.\\d{1,6})?)(km|mi)");
    private static final double KILOMETRES_PER_MILE = 1.609344;
    private static final double HALFWAY_ROUND = 20_038;
    private static final double USUAL = 50;

    private final Places places;

    CircleReader(Places places) {
        this.places = places;
    }

    /** Empty if none is asked for, or if it is wrong, which the consumer then hears. */
    Optional<Circle> read(@Nullable String near, @Nullable String within, Consumer<Fault> faults) {
        Optional<Double> kilometres = within == null ? Optional.of(USUAL) : kilometres(within);
        if (kilometres.isEmpty()) {
            faults.accept(Fault.query(
                    "within", "INVALID", "Not a distance above zero and up to 20038km: a number and `km` or `mi`."));
        }
        if (near == null) {
            if (within != null) {
                faults.accept(Fault.query("within", "INVALID", "A distance needs a place to be `near`."));
            }
            return Optional.empty();
        }
        Optional<GeoPoint> centre = point(near).or(() -> location(near));
        if (centre.isEmpty()) {
            faults.accept(Fault.query(
                    "near",
                    "UNKNOWN_PLACE",
                    "`%s` is neither a UN/LOCODE whose coordinates we know nor `latitude,longitude`; see `/places`."
                            .formatted(near)));
        }
        return centre.flatMap(point -> kilometres.map(distance -> new Circle(point, distance)));
    }

    private static Optional<Double> kilometres(String text) {
        Matcher distance = DISTANCE.matcher(text.toLowerCase(Locale.ROOT));
        if (!distance.matches()) {
            return Optional.empty();
        }
        double number = Double.parseDouble(distance.group(1));
        double kilometres = distance.group(2).equals("mi") ? number * KILOMETRES_PER_MILE : number;
        return Optional.of(kilometres).filter(length -> length > 0 && length <= HALFWAY_ROUND);
    }

    private static Optional<GeoPoint> point(String text) {
        Matcher point = POINT.matcher(text);
        if (!point.matches()) {
            return Optional.empty();
        }
        double latitude = Double.parseDouble(point.group(1));
        double longitude = Double.parseDouble(point.group(2));
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                ? Optional.of(new GeoPoint(latitude, longitude))
                : Optional.empty();
    }

    private Optional<GeoPoint> location(String text) {
        return PlaceCode.parse(text).flatMap(places::point);
    }
}
