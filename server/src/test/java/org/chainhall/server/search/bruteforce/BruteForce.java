package org.chainhall.server.search.bruteforce;

import static org.chainhall.server.search.bruteforce.Json.parts;
import static org.chainhall.server.search.bruteforce.Json.text;
import static org.chainhall.server.search.bruteforce.Json.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a search with filters has to find and count, by the rules of the API's description, read one by one over the JSON
 * of all providers. Filters are the parameters of the search, by their names.
 */
final class BruteForce {
    static final List<String> OF_OFFERINGS = List.of("category", "serves", "chain", "stage", "currency");
    static final List<String> OF_LANES = List.of("from", "to", "mode");
    static final List<String> FACETS = Stream.of(
                    List.of("kind", "locatedIn", "credential", "language", "sizeClass"), OF_OFFERINGS, OF_LANES)
            .flatMap(List::stream)
            .toList();
    /** No parameter: what the amount stays in while currencies are counted. */
    private static final String TICKET_CURRENCY = "ticket currency";

    private static final double EARTH_KILOMETRES = 6371.0088;
    private static final double MILE_KILOMETRES = 1.609344;

    private final List<JsonNode> providers;
    private final PlaceTree places;
    private final Map<String, String> widerCategories;
    private final LocalDate today;

    /**
     * Reads the rules.
     *
     * @param widerCategories the next wider code of each that has one
     */
    BruteForce(List<JsonNode> providers, PlaceTree places, Map<String, String> widerCategories, LocalDate today) {
        this.providers = providers;
        this.places = places;
        this.widerCategories = widerCategories;
        this.today = today;
    }

    List<JsonNode> find(Map<String, List<String>> filters) {
        return providers.stream().filter(provider -> fits(provider, filters)).toList();
    }

    /** For each value the total if it alone were selected in the facet and the other filters stayed. */
    Map<String, Long> count(Map<String, List<String>> filters, String facet) {
        Map<String, List<String>> others = new HashMap<>(filters);
        others.remove(facet);
        if (facet.equals("currency") && filters.containsKey("ticket")) {
            others.put(TICKET_CURRENCY, List.of(only(filters, "currency")));
        }
        Map<String, Long> counts = new TreeMap<>();
        find(others)
                .forEach(provider ->
                        values(provider, others, facet).forEach(value -> counts.merge(value, 1L, Long::sum)));
        return counts;
    }

    /** Whether an offering that fits covers the whole of a place that was asked for. */
    boolean servesWholly(JsonNode provider, Map<String, List<String>> filters) {
        return offerings(provider, filters)
                .anyMatch(offering -> any(filters, "serves", asked -> isCovered(texts(offering, "covers"), asked)));
    }

    /** Whether a lane that fits has both ends wholly. */
    boolean hasWholeLane(JsonNode provider, Map<String, List<String>> filters) {
        return offerings(provider, filters)
                .flatMap(offering -> lanes(offering, filters))
                .anyMatch(lane -> any(filters, "from", asked -> isCovered(texts(lane, "from"), asked))
                        && any(filters, "to", asked -> isCovered(texts(lane, "to"), asked)));
    }

    private boolean fits(JsonNode provider, Map<String, List<String>> filters) {
        boolean asksOfOfferings = filters.containsKey("ticket")
                || Stream.of(OF_OFFERINGS, OF_LANES).flatMap(List::stream).anyMatch(filters::containsKey);
        return Stream.of("kind", "locatedIn", "credential", "language", "sizeClass")
                        .allMatch(name -> any(filters, name, ownValues(provider, filters, name)::contains))
                && any(filters, "updatedSince", moment -> !updatedAt(provider).isBefore(Instant.parse(moment)))
                && any(filters, "near", near -> isNear(provider, near, filters))
                && any(filters, "q", words -> hasWords(provider, words))
                && (!asksOfOfferings || offerings(provider, filters).findAny().isPresent());
    }

    /** The offerings that fulfil by themselves all that is asked of one. */
    private Stream<JsonNode> offerings(JsonNode provider, Map<String, List<String>> filters) {
        return parts(provider, "offerings")
                .filter(offering -> any(filters, "category", withWider(offering)::contains)
                        && any(filters, "serves", asked -> touches(texts(offering, "covers"), asked))
                        && any(filters, "chain", texts(offering, "chains")::contains)
                        && any(filters, "stage", texts(offering, "stages")::contains)
                        && any(filters, "currency", currencies(offering)::contains)
                        && any(filters, "ticket", amount -> spans(offering.path("ticket"), amount, filters))
                        && (OF_LANES.stream().noneMatch(filters::containsKey)
                                || lanes(offering, filters).findAny().isPresent()));
    }

    /** The lanes that fulfil by themselves all that is asked of one. */
    private Stream<JsonNode> lanes(JsonNode offering, Map<String, List<String>> filters) {
        return parts(offering, "lanes")
                .filter(lane -> any(filters, "from", asked -> touches(texts(lane, "from"), asked))
                        && any(filters, "to", asked -> touches(texts(lane, "to"), asked))
                        && any(filters, "mode", texts(lane, "modes")::contains));
    }

    private Set<String> values(JsonNode provider, Map<String, List<String>> filters, String facet) {
        if (OF_LANES.contains(facet)) {
            return offerings(provider, filters)
                    .flatMap(offering -> lanes(offering, filters))
                    .flatMap(lane ->
                            facet.equals("mode") ? texts(lane, "modes").stream() : countries(texts(lane, facet)))
                    .collect(Collectors.toSet());
        }
        if (OF_OFFERINGS.contains(facet)) {
            return offerings(provider, filters)
                    .flatMap(offering -> valuesOfOffering(offering, facet))
                    .collect(Collectors.toSet());
        }
        return facet.equals("locatedIn")
                ? countries(sitePlaces(provider).toList()).collect(Collectors.toSet())
                : ownValues(provider, filters, facet);
    }

    private Stream<String> valuesOfOffering(JsonNode offering, String facet) {
        return switch (facet) {
            case "category" -> withWider(offering).stream();
            case "serves" -> countries(texts(offering, "covers"));
            case "currency" -> currencies(offering).stream();
            default -> texts(offering, facet + "s").stream();
        };
    }

    /** What of the provider itself a filter can ask for. */
    private Set<String> ownValues(JsonNode provider, Map<String, List<String>> filters, String name) {
        return switch (name) {
            case "kind" -> Set.copyOf(texts(provider, "kinds"));
            case "sizeClass" -> text(provider, "sizeClass").stream().collect(Collectors.toSet());
            case "language" ->
                texts(provider, "languages").stream()
                        .flatMap(tag -> Stream.of(tag, tag.split("-")[0]))
                        .collect(Collectors.toSet());
            case "locatedIn" ->
                sitePlaces(provider)
                        .flatMap(place -> Stream.concat(Stream.of(place), places.wider(place).stream()))
                        .collect(Collectors.toSet());
            case "credential" -> {
                LocalDate day = filters.containsKey("validOn") ? LocalDate.parse(only(filters, "validOn")) : today;
                yield parts(provider, "credentials")
                        .filter(credential -> isValid(credential, day))
                        .map(credential -> credential.required("scheme").asText())
                        .collect(Collectors.toSet());
            }
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static boolean isValid(JsonNode credential, LocalDate day) {
        return text(credential, "validFrom")
                        .map(LocalDate::parse)
                        .filter(day::isBefore)
                        .isEmpty()
                && text(credential, "validUntil")
                        .map(LocalDate::parse)
                        .filter(day::isAfter)
                        .isEmpty();
    }

    private static Stream<String> sitePlaces(JsonNode provider) {
        return parts(provider, "sites")
                .flatMap(site -> Stream.of(
                                text(site, "place"),
                                text(site.path("address"), "subdivision"),
                                text(site.path("address"), "country"))
                        .flatMap(place -> place.stream()));
    }

    private Set<String> withWider(JsonNode offering) {
        Set<String> codes = new TreeSet<>();
        Stream.iterate(text(offering, "category"), code -> code.isPresent(), code -> code.map(widerCategories::get))
                .forEach(code -> codes.add(code.orElseThrow()));
        return codes;
    }

    private static Set<String> currencies(JsonNode offering) {
        Set<String> currencies = new TreeSet<>(texts(offering, "currencies"));
        text(offering.path("ticket"), "currency").ifPresent(currencies::add);
        return currencies;
    }

    private static boolean spans(JsonNode ticket, String amount, Map<String, List<String>> filters) {
        double asked = Double.parseDouble(amount);
        String currency = only(filters, filters.containsKey(TICKET_CURRENCY) ? TICKET_CURRENCY : "currency");
        return text(ticket, "currency").filter(currency::equals).isPresent()
                && ticket.path("min").asDouble(0) <= asked
                && asked <= ticket.path("max").asDouble(Double.MAX_VALUE);
    }

    private boolean isCovered(Collection<String> covering, String asked) {
        return covering.stream().anyMatch(place -> places.isAtOrWithin(asked, place));
    }

    private boolean touches(Collection<String> covering, String asked) {
        return isCovered(covering, asked) || covering.stream().anyMatch(place -> places.isAtOrWithin(place, asked));
    }

    private Stream<String> countries(Collection<String> of) {
        return of.stream().flatMap(place -> places.countries(place).stream());
    }

    private static Instant updatedAt(JsonNode provider) {
        return Instant.parse(provider.required("updatedAt").asText());
    }

    private boolean isNear(JsonNode provider, String near, Map<String, List<String>> filters) {
        String[] coordinates = near.split(",");
        double[] centre = coordinates.length == 2
                ? new double[] {Double.parseDouble(coordinates[0]), Double.parseDouble(coordinates[1])}
                : places.point(near).orElseThrow();
        return parts(provider, "sites")
                .flatMap(site -> site.hasNonNull("point")
                        ? Stream.of(PlaceTree.point(site.get("point")))
                        : text(site, "place").flatMap(places::point).stream())
                .anyMatch(point -> kilometres(centre, point) <= kilometres(only(filters, "within")));
    }

    private static double kilometres(String distance) {
        double number = Double.parseDouble(distance.substring(0, distance.length() - 2));
        return distance.endsWith("mi") ? number * MILE_KILOMETRES : number;
    }

    /** Along the surface of a globe, by the angle between the two. */
    private static double kilometres(double[] one, double[] other) {
        double latitude = Math.toRadians(one[0]);
        double otherLatitude = Math.toRadians(other[0]);
        double longitudes = Math.toRadians(other[1] - one[1]);
        double across = Math.cos(otherLatitude) * Math.sin(longitudes);
        double along = Math.cos(latitude) * Math.sin(otherLatitude)
                - Math.sin(latitude) * Math.cos(otherLatitude) * Math.cos(longitudes);
        double through = Math.sin(latitude) * Math.sin(otherLatitude)
                + Math.cos(latitude) * Math.cos(otherLatitude) * Math.cos(longitudes);
        return EARTH_KILOMETRES * Math.atan2(Math.hypot(across, along), through);
    }

    /** All of them somewhere in what is written; the last one may be the beginning of a word of a name. */
    private static boolean hasWords(JsonNode provider, String query) {
        Set<String> names = words(parts(provider, "names").map(name -> name.path("text")));
        Set<String> all = new TreeSet<>(names);
        all.addAll(words(written(provider)));
        parts(provider, "offerings").forEach(offering -> all.addAll(words(written(offering))));
        List<String> asked = List.of(query.toLowerCase(Locale.ROOT).split(" "));
        return asked.stream()
                .allMatch(word -> all.contains(word)
                        || word.equals(asked.getLast()) && names.stream().anyMatch(name -> name.startsWith(word)));
    }

    private static Stream<JsonNode> written(JsonNode of) {
        return Stream.of("name", "summary", "description")
                .map(of::path)
                .filter(JsonNode::isObject)
                .flatMap(JsonNode::valueStream);
    }

    private static Set<String> words(Stream<JsonNode> texts) {
        return texts.flatMap(
                        text -> Stream.of(text.asText().toLowerCase(Locale.ROOT).split(" ")))
                .collect(Collectors.toSet());
    }

    private static String only(Map<String, List<String>> filters, String name) {
        List<String> values = filters.getOrDefault(name, List.of());
        if (values.size() != 1) {
            throw new IllegalArgumentException("one " + name + ", not " + values);
        }
        return values.getFirst();
    }

    /** Whether a filter lets something through: with one of its values, or because it is not set. */
    private static boolean any(Map<String, List<String>> filters, String name, Predicate<String> fits) {
        List<String> values = filters.getOrDefault(name, List.of());
        return values.isEmpty() || values.stream().anyMatch(fits);
    }
}
