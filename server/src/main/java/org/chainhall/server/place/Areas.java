package org.chainhall.server.place;

import static java.util.Comparator.comparing;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which countries lie in which areas of UN M49, as CLDR has it. */
final class Areas {
    /** CLDR's own area for Antarctica and reserved codes, which it counts as Oceania; M49 puts them in no area. */
    private static final String OUTLYING_OCEANIA = "QO";

    private static final Comparator<PlaceCode> BY_CODE = comparing(PlaceCode::value);

    private final SortedSet<PlaceCode> countries = new TreeSet<>(BY_CODE);
    private final Map<PlaceCode, SortedSet<PlaceCode>> countriesByArea = new HashMap<>();
    private final Map<PlaceCode, List<PlaceCode>> around = new HashMap<>();

    Areas() {
        Region.getAvailable(RegionType.TERRITORY).stream()
                .filter(Areas::isCountry)
                .forEach(region -> countries.add(code(region)));
        Stream.of(RegionType.CONTINENT, RegionType.SUBCONTINENT, RegionType.GROUPING)
                .flatMap(type -> Region.getAvailable(type).stream())
                .filter(Areas::isOfM49)
                .forEach(area -> countriesByArea.put(code(area), countriesIn(area)));
        countries.forEach(country -> around.put(country, areasWith(country, List.of(country))));
        countriesByArea.forEach((area, members) -> around.put(area, areasWith(area, members)));
    }

    Set<PlaceCode> countries() {
        return countries;
    }

    Set<PlaceCode> areas() {
        return countriesByArea.keySet();
    }

    /** The countries of an area; none for an area that does not exist. */
    Collection<PlaceCode> countriesIn(PlaceCode area) {
        return Optional.<Collection<PlaceCode>>ofNullable(countriesByArea.get(area))
                .orElse(List.of());
    }

    /** The areas that a country or an area lies in, the narrowest first: the one with the fewest countries. */
    List<PlaceCode> around(PlaceCode place) {
        return around.getOrDefault(place, List.of());
    }

    private List<PlaceCode> areasWith(PlaceCode place, Collection<PlaceCode> countries) {
        return countriesByArea.entrySet().stream()
                .filter(area -> !area.getKey().equals(place) && area.getValue().containsAll(countries))
                .sorted(comparing((Map.Entry<PlaceCode, SortedSet<PlaceCode>> area) ->
                                area.getValue().size())
                        .thenComparing(Map.Entry::getKey, BY_CODE))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isCountry(Region region) {
        return region.getNumericCode() > 0;
    }

    private static boolean isOfM49(Region region) {
        return Character.isDigit(region.toString().charAt(0));
    }

    private static SortedSet<PlaceCode> countriesIn(Region area) {
        Set<Region> outlying = Region.getInstance(OUTLYING_OCEANIA).getContainedRegions(RegionType.TERRITORY);
        SortedSet<PlaceCode> members = new TreeSet<>(BY_CODE);
        area.getContainedRegions(RegionType.TERRITORY).stream()
                .filter(region -> isCountry(region) && !outlying.contains(region))
                .forEach(region -> members.add(code(region)));
        return members;
    }

    private static PlaceCode code(Region region) {
        return new PlaceCode(region.toString());
    }
}
