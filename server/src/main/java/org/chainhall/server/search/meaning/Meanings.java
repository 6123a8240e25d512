package org.chainhall.server.search.meaning;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chainhall.server.codelist.CodeList;
import org.chainhall.server.codelist.CodeListId;
import org.chainhall.server.codelist.CodeLists;
import org.chainhall.server.language.Language;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.place.PlaceCode;
import org.chainhall.server.place.Places;

/** The door of this package. Immutable, and expensive to build: it knows some fifty thousand names. */
public final class Meanings {
    private static final Map<CodeListId, Kind> LISTS = new EnumMap<>(Map.of(
            CodeListId.SERVICE_CATEGORIES, Kind.SERVICE,
            CodeListId.CREDENTIAL_SCHEMES, Kind.CREDENTIAL,
            CodeListId.CHAINS, Kind.CHAIN,
            CodeListId.TRANSPORT_MODES, Kind.MODE));
    private static final List<Locale> LANGUAGES = Arrays.stream(Language.values())
            .filter(language -> language != Language.NEUTRAL)
            .map(language -> Locale.forLanguageTag(language.code()))
            .toList();
    /** "Documentary credits (L/C): issuance and confirmation": nobody types it all. */
    private static final Pattern LABEL_PARTS = Pattern.compile("[()（）:：]+");
    /** Shorter names of countries and locations are words of too many other meanings. */
    private static final int SHORTEST_COUNTRY = 4;

    private static final int SHORTEST_LOCATION = 3;

    private final Dictionary dictionary;

    /** Reads all names. */
    public Meanings(CodeLists lists, Places places, TextAnalysis analysis) {
        this.dictionary = new Dictionary(analysis);
        LISTS.forEach((list, kind) -> addCodes(lists.get(list), kind));
        addWider(lists.get(CodeListId.SERVICE_CATEGORIES));
        addCountries(places, analysis);
        for (PlaceCode.Kind kind : List.of(PlaceCode.Kind.SUBDIVISION, PlaceCode.Kind.LOCATION)) {
            places.known(kind).forEach(code -> addPlace(code, analysis, places));
        }
    }

    /** Reads a query. */
    public QueryMeaning of(QueryText query) {
        return new Reading(dictionary, query).read();
    }

    /** The locations of this name in a country; without one, in any. */
    public Set<String> locations(String city, Optional<String> country) {
        return dictionary.find(city).stream()
                .flatMap(entry -> entry.codes(Kind.PLACE).stream())
                .filter(code -> new PlaceCode(code).kind() == PlaceCode.Kind.LOCATION)
                .filter(code -> country.stream().allMatch(code::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void addCodes(CodeList list, Kind kind) {
        for (String code : list.codes()) {
            list.labels(code)
                    .forEach((locale, label) -> LABEL_PARTS
                            .splitAsStream(label)
                            .forEach(part -> dictionary.add(part, language(locale), kind, code)));
            list.aliases(code)
                    .forEach((locale, aliases) ->
                            aliases.forEach(alias -> dictionary.add(alias, language(locale), kind, code)));
        }
    }

    /** Two levels of services; the widest, "logistics", say nothing about what somebody does. */
    private void addWider(CodeList services) {
        for (String code : services.codes()) {
            services.parent(code)
                    .filter(wider -> services.parent(wider).isPresent())
                    .ifPresent(wider -> dictionary.addService(code, wider));
        }
    }

    private void addCountries(Places places, TextAnalysis analysis) {
        for (PlaceCode country : places.known(PlaceCode.Kind.COUNTRY)) {
            places.countryNames(country, LANGUAGES).stream()
                    .filter(name -> isLong(analysis.exact(name), SHORTEST_COUNTRY))
                    .forEach(name -> dictionary.addProperName(name, Kind.PLACE, country.value()));
        }
    }

    private void addPlace(PlaceCode code, TextAnalysis analysis, Places places) {
        places.names(code).stream()
                .filter(name -> isLong(analysis.exact(name), SHORTEST_LOCATION))
                .forEach(name -> dictionary.addProperName(name, Kind.PLACE, code.value()));
    }

    private static boolean isLong(String name, int characters) {
        return name.length() >= characters || name.codePoints().anyMatch(Character::isIdeographic);
    }

    private static Language language(Locale locale) {
        return Language.of(locale).orElse(Language.NEUTRAL);
    }
}
