package org.chainhall.server.search.bruteforce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** How places lie in each other, as the API says; any thread may ask. */
final class PlaceTree {
    private static final int COUNTRY = 2;

    private final Api api;
    private final Map<String, Optional<JsonNode>> places = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> countriesOfAreas = new ConcurrentHashMap<>();

    PlaceTree(Api api) {
        this.api = api;
    }

    /** The wider places, the narrowest first. */
    List<String> wider(String code) {
        return place(code)
                .map(place -> Json.texts(place, "within"))
                // A location that nobody knows yet is in the country that its code begins with.
                .orElseGet(() -> {
                    String country = code.substring(0, COUNTRY);
                    List<String> wider = new ArrayList<>(List.of(country));
                    wider.addAll(wider(country));
                    return wider;
                });
    }

    boolean isAtOrWithin(String inner, String outer) {
        return inner.equals(outer) || wider(inner).contains(outer);
    }

    /** The country that a place is or lies in, or all that lie in it. */
    Set<String> countries(String code) {
        return Character.isLetter(code.charAt(0))
                ? Set.of(code.substring(0, COUNTRY))
                : countriesOfAreas.computeIfAbsent(code, this::countriesWithin);
    }

    /** Latitude and longitude. */
    Optional<double[]> point(String code) {
        return place(code).filter(place -> place.hasNonNull("point")).map(place -> point(place.get("point")));
    }

    static double[] point(JsonNode point) {
        return new double[] {
            point.required("lat").asDouble(), point.required("lon").asDouble()
        };
    }

    private Set<String> countriesWithin(String area) {
        return Json.parts(api.get("/code-lists/countries"), "codes")
                .map(code -> code.required("code").asText())
                .filter(country -> wider(country).contains(area))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<JsonNode> place(String code) {
        return places.computeIfAbsent(code, any -> api.find("/places/" + Api.encoded(code)));
    }
}
