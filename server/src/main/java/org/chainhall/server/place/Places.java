package org.chainhall.server.place;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainhall.api.model.GeoPoint;
import org.chainhall.server.platform.locale.CldrNames;
import org.chainhall.server.platform.locale.PreferredLanguages;

/** All places. */
public final class Places {
    /** What UN M49 and CLDR call the world. */
    private static final String WORLD = "001";

    private final Areas areas;
    private final Map<PlaceCode, String> subdivisions;
    private final Map<PlaceCode, Location> locations;
    private final Map<PlaceCode, List<String>> otherNames;
    private final CldrNames names;

    Places(Areas areas, PlaceFiles files, CldrNames names) {
        this.areas = areas;
        this.subdivisions = files.subdivisions();
        this.locations = files.locations();
        this.otherNames = files.otherNames();
        this.names = names;
    }

    /** Reads a code that a profile or a filter may name: a known place, or any well-formed location of a known country. */
    public Optional<PlaceCode> accept(String text) {
        return PlaceCode.parse(text).filter(code -> isKnown(code) || isLocationOfACountry(code));
    }

    public boolean isKnown(PlaceCode code) {
        return switch (code.kind()) {
            case WORLD -> true;
            case AREA -> areas.areas().contains(code);
            case COUNTRY -> areas.countries().contains(code);
            case SUBDIVISION -> subdivisions.containsKey(code);
            case LOCATION -> locations.containsKey(code);
        };
    }

    private boolean isLocationOfACountry(PlaceCode code) {
        return code.kind() == PlaceCode.Kind.LOCATION && country(code).isPresent();
    }

    public Optional<Place> find(PlaceCode code, Locale language) {
        return isKnown(code)
                ? Optional.of(new Place(code, label(code, language), ancestors(code), point(code)))
                : Optional.empty();
    }

    /** The country of a place inside one; empty for areas, the world, and installations in international waters (XZ). */
    public Optional<PlaceCode> country(PlaceCode code) {
        return code.countryPart().filter(areas.countries()::contains);
    }

    /** The wider places, the narrowest first: HR-08, HR, 039, 150, * of HRRJK. */
    public List<PlaceCode> ancestors(PlaceCode code) {
        if (code.kind() == PlaceCode.Kind.WORLD) {
            return List.of();
        }
        Optional<PlaceCode> country = country(code);
        return Stream.of(
                        subdivision(code).stream(),
                        country.filter(wider -> !wider.equals(code)).stream(),
                        areas.around(country.orElse(code)).stream(),
                        Stream.of(PlaceCode.WORLD))
                .flatMap(places -> places)
                .toList();
    }

    /** Whether a place is the other one or lies in it. */
    public boolean isWithin(PlaceCode inner, PlaceCode outer) {
        return inner.equals(outer) || ancestors(inner).contains(outer);
    }

    /** The countries that a place covers, by code: those of an area, all of the world, the own one of anything smaller. */
    public Collection<PlaceCode> countriesIn(PlaceCode code) {
        return switch (code.kind()) {
            case WORLD -> areas.countries();
            case AREA -> areas.countriesIn(code);
            case COUNTRY, SUBDIVISION, LOCATION -> country(code).stream().toList();
        };
    }

    /** Where a location is; empty for anything wider, and for locations of which it is not known. */
    public Optional<GeoPoint> point(PlaceCode code) {
        return location(code).flatMap(Location::point);
    }

    /** The language to label in: the caller's, else English. */
    public Locale language(PreferredLanguages preferred) {
        return names.language(preferred);
    }

    /**
     * The name of a place: of areas and countries in a language that {@link #language} gave, of subdivisions in English,
     * of locations as UN/LOCODE has it; of what is not known, the code.
     */
    public String label(PlaceCode code, Locale language) {
        return switch (code.kind()) {
            case WORLD -> names.region(WORLD, language);
            case AREA, COUNTRY -> names.region(code.value(), language);
            case SUBDIVISION -> subdivisions.getOrDefault(code, code.value());
            case LOCATION -> location(code).map(Location::name).orElse(code.value());
        };
    }

    /** What a country is called in these languages, at length and in short. */
    public Set<String> countryNames(PlaceCode country, Collection<Locale> languages) {
        return languages.stream()
                .flatMap(language -> Stream.of(
                        names.region(country.value(), language), names.shortRegion(country.value(), language)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All that a location or subdivision is called: by its official name, by each of several in it, in other languages. */
    public List<String> names(PlaceCode code) {
        String label = label(code, Locale.ENGLISH);
        return Stream.of(Stream.of(label), OfficialNames.in(label), otherNames.getOrDefault(code, List.of()).stream())
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /** All known places of a kind, in no order. */
    public Collection<PlaceCode> known(PlaceCode.Kind kind) {
        return switch (kind) {
            case WORLD -> List.of(PlaceCode.WORLD);
            case AREA -> areas.areas();
            case COUNTRY -> areas.countries();
            case SUBDIVISION -> subdivisions.keySet();
            case LOCATION -> locations.keySet();
        };
    }

    private Optional<Location> location(PlaceCode code) {
        return Optional.ofNullable(locations.get(code));
    }

    private Optional<PlaceCode> subdivision(PlaceCode code) {
        return location(code).flatMap(Location::subdivision);
    }
}
