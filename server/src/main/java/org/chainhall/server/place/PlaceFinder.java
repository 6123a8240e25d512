package org.chainhall.server.place;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.chainhall.server.place.PlaceCode.Kind;

/** Finds places by the beginning of a name, or by their code. */
final class PlaceFinder {
    private final Places places;
    private final List<NamedPlace> inOneLanguage;
    private final Map<Locale, List<NamedPlace>> inManyLanguages = new ConcurrentHashMap<>();

    PlaceFinder(Places places) {
        this.places = places;
        this.inOneLanguage = Stream.of(Kind.SUBDIVISION, Kind.LOCATION)
                .flatMap(kind -> places.known(kind).stream())
                .map(code -> new NamedPlace(code, FoldedName.allOf(places.names(code))))
                .toList();
    }

    /** The places after the given one, at most so many. Areas and countries are found in English, too. */
    List<FoundPlace> find(String query, Locale language, Optional<FoundPlace> after, int most) {
        Stream<FoundPlace> found = Stream.concat(byCode(query), byName(FoldedName.of(query), language));
        return found.collect(toMap(FoundPlace::code, place -> place, (byCode, byName) -> byCode)).values().stream()
                .filter(place -> after.isEmpty() || place.compareTo(after.get()) > 0)
                .sorted()
                .limit(most)
                .toList();
    }

    private Stream<FoundPlace> byCode(String query) {
        return PlaceCode.parse(query.strip().toUpperCase(Locale.ROOT)).filter(places::isKnown).stream()
                .map(code -> FoundPlace.of(code, ""));
    }

    private Stream<FoundPlace> byName(String prefix, Locale language) {
        if (prefix.isEmpty()) {
            return Stream.empty();
        }
        List<NamedPlace> wider = inManyLanguages.computeIfAbsent(language, this::inLanguage);
        return Stream.concat(wider.stream(), inOneLanguage.stream())
                .flatMap(place -> place.nameWith(prefix).map(name -> FoundPlace.of(place.code(), name)).stream());
    }

    private List<NamedPlace> inLanguage(Locale language) {
        return Stream.of(Kind.WORLD, Kind.AREA, Kind.COUNTRY)
                .flatMap(kind -> places.known(kind).stream())
                .map(code -> new NamedPlace(code, names(code, language, Locale.ENGLISH)))
                .toList();
    }

    private List<String> names(PlaceCode code, Locale language, Locale fallback) {
        return FoldedName.allOf(List.of(places.label(code, language), places.label(code, fallback)));
    }
}
