package org.chainhall.server.search.elastic;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainhall.api.model.GeoPoint;
import org.chainhall.server.place.PlaceCode;
import org.chainhall.server.place.Places;

/** Places by their codes as profiles and filters write them; a code that is of no form any more is nowhere. */
record PlaceTree(Places places) {
    /** All wider places. */
    List<String> wider(String code) {
        return PlaceCode.parse(code).stream()
                .flatMap(place -> places.ancestors(place).stream())
                .map(PlaceCode::value)
                .toList();
    }

    /** All places that are wider than one of these. */
    Set<String> wider(Collection<String> codes) {
        return codes.stream()
                .flatMap(code -> wider(code).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The countries that these are in or contain. */
    Set<String> countries(Collection<String> codes) {
        return parse(codes)
                .flatMap(place -> places.countriesIn(place).stream())
                .map(PlaceCode::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The countries that these are or are in. */
    Set<String> ownCountries(Collection<String> codes) {
        return parse(codes)
                .flatMap(place -> places.country(place).stream())
                .map(PlaceCode::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The names of the locations and subdivisions among these. */
    Set<String> localNames(Collection<String> codes) {
        return parse(codes)
                .filter(place -> switch (place.kind()) {
                    case LOCATION, SUBDIVISION -> places.isKnown(place);
                    case WORLD, AREA, COUNTRY -> false;
                })
                .map(place -> places.label(place, Locale.ENGLISH))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Where a location is, if that is known. */
    Optional<GeoPoint> point(String code) {
        return PlaceCode.parse(code).flatMap(places::point);
    }

    /** Where those are that are locations. */
    Map<String, GeoPoint> points(Collection<String> codes) {
        Map<String, GeoPoint> points = new TreeMap<>();
        codes.forEach(code -> point(code).ifPresent(point -> points.put(code, point)));
        return points;
    }

    private static Stream<PlaceCode> parse(Collection<String> codes) {
        return codes.stream().flatMap(code -> PlaceCode.parse(code).stream());
    }
}
