package org.chainhall.server.search.bruteforce;

import static org.chainhall.server.search.bruteforce.Json.parts;
import static org.chainhall.server.search.bruteforce.Json.text;
import static org.chainhall.server.search.bruteforce.Json.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Random filters, of what providers have: of one of them, so that they fit together, or of any. */
final class Combinations {
    private static final int MOST_FILTERS = 4;

    private final Random random;
    private final List<JsonNode> providers;
    private final PlaceTree places;
    private final Map<String, String> widerCategories;
    private final List<String> words;

    Combinations(
            Random random,
            List<JsonNode> providers,
            PlaceTree places,
            Map<String, String> widerCategories,
            List<String> words) {
        this.random = random;
        this.providers = providers;
        this.places = places;
        this.widerCategories = widerCategories;
        this.words = words;
    }

    Map<String, List<String>> next() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        JsonNode model = one(providers);
        JsonNode offering = one(model);
        for (int i = random.nextInt(MOST_FILTERS + 1); i > 0; i--) {
            boolean isOther = random.nextInt(3) == 0;
            JsonNode from = isOther ? one(providers) : model;
            add(filters, one(BruteForce.FACETS), from, isOther ? one(from) : offering);
        }
        if (random.nextInt(6) == 0) {
            addTicket(filters, offering);
        }
        if (random.nextInt(6) == 0) {
            addNear(filters, model);
        }
        if (random.nextInt(6) == 0) {
            filters.put(
                    "updatedSince", List.of(one(providers).required("updatedAt").asText()));
        }
        if (random.nextInt(6) == 0) {
            addDay(filters, model);
        }
        if (!words.isEmpty() && random.nextInt(3) == 0) {
            filters.put("q", List.of(words()));
        }
        return filters;
    }

    private void add(Map<String, List<String>> filters, String name, JsonNode provider, JsonNode offering) {
        List<String> values = values(name, provider, offering).distinct().toList();
        if (!values.isEmpty()) {
            filters.put(
                    name,
                    Stream.generate(() -> one(values))
                            .limit(1 + random.nextInt(2))
                            .distinct()
                            .toList());
        }
    }

    private Stream<String> values(String name, JsonNode provider, JsonNode offering) {
        return switch (name) {
            case "kind" -> texts(provider, "kinds").stream();
            case "language" -> texts(provider, "languages").stream();
            case "sizeClass" -> text(provider, "sizeClass").stream();
            case "credential" ->
                parts(provider, "credentials").flatMap(credential -> text(credential, "scheme").stream());
            case "locatedIn" ->
                withWider(parts(provider, "sites")
                        .flatMap(site -> Stream.of(text(site, "place"), text(site.path("address"), "country"))
                                .flatMap(place -> place.stream())));
            case "category" ->
                text(offering, "category").stream()
                        .flatMap(code -> Stream.iterate(code, wider -> wider != null, widerCategories::get));
            case "serves" -> withWider(texts(offering, "covers").stream());
            case "currency" -> texts(offering, "currencies").stream();
            case "chain", "stage" -> texts(offering, name + "s").stream();
            case "mode" -> parts(offering, "lanes").flatMap(lane -> texts(lane, "modes").stream());
            case "from", "to" -> withWider(parts(offering, "lanes").flatMap(lane -> texts(lane, name).stream()));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private Stream<String> withWider(Stream<String> codes) {
        return codes.flatMap(code -> Stream.concat(Stream.of(code), places.wider(code).stream()));
    }

    private void addTicket(Map<String, List<String>> filters, JsonNode offering) {
        JsonNode ticket = offering.path("ticket");
        text(ticket, "currency").ifPresent(currency -> {
            double least = ticket.path("min").asDouble(0);
            double most = ticket.path("max").asDouble(2 * least + 1);
            filters.put("currency", List.of(currency));
            filters.put(
                    "ticket",
                    List.of(String.valueOf(
                            one(List.of(least, Math.max(0, least - 1), most, most + 1, (least + most) / 2)))));
        });
    }

    private void addNear(Map<String, List<String>> filters, JsonNode provider) {
        parts(provider, "sites")
                .flatMap(site -> text(site, "place").stream())
                .filter(place -> places.point(place).isPresent())
                .findFirst()
                .ifPresent(place -> {
                    double[] point = places.point(place).orElseThrow();
                    filters.put("near", List.of(random.nextBoolean() ? place : point[0] + "," + point[1]));
                    filters.put("within", List.of(one(List.of("1km", "50km", "120mi", "700km", "9000km"))));
                });
    }

    /** A day around the beginning or the end of one of its credentials. */
    private void addDay(Map<String, List<String>> filters, JsonNode provider) {
        List<String> days = parts(provider, "credentials")
                .flatMap(credential -> Stream.of(text(credential, "validFrom"), text(credential, "validUntil")))
                .flatMap(day -> day.stream())
                .toList();
        if (!days.isEmpty()) {
            filters.put(
                    "validOn",
                    List.of(LocalDate.parse(one(days))
                            .plusDays(random.nextInt(3) - 1L)
                            .toString()));
        }
    }

    private String words() {
        String query = Stream.generate(() -> one(words))
                .limit(1 + random.nextInt(2))
                .distinct()
                .collect(Collectors.joining(" "));
        return random.nextBoolean() ? query : query.substring(0, query.length() - 1);
    }

    /** One of the offerings; nothing if it has none. */
    private JsonNode one(JsonNode provider) {
        JsonNode offerings = provider.path("offerings");
        return offerings.isEmpty() ? offerings : offerings.get(random.nextInt(offerings.size()));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
