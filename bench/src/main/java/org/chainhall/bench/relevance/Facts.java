package org.chainhall.bench.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The facts of a profile that rules are made of; of several values any may fit. */
final class Facts {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private final String today;

    Facts(LocalDate today) {
        this.today = today.toString();
    }

    Rule fact(String word, String text) {
        List<String> values = List.of(text.split(" +"));
        return switch (word) {
            case "id" -> provider -> values.contains(text(provider, "externalId"));
            case "named" -> provider -> names(provider).anyMatch(folded(text)::equals);
            case "name" -> provider -> names(provider).anyMatch(name -> name.contains(folded(text)));
            case "offers" -> provider -> categories(provider).anyMatch(code -> any(values, wide -> isIn(code, wide)));
            case "exactly" -> provider -> categories(provider).anyMatch(values::contains);
            case "covers" -> provider -> offered(provider, "covers").anyMatch(values::contains);
            case "chain" -> provider -> offered(provider, "chains").anyMatch(values::contains);
            case "lane" -> lane(text);
            case "site" ->
                provider -> each(provider, "sites").anyMatch(site -> any(values, place -> isAt(site, place)));
            case "holds" -> provider -> credentials(provider, values).anyMatch(this::isValid);
            case "held" -> provider -> credentials(provider, values).findAny().isPresent();
            case "speaks" -> provider -> texts(provider, "languages").anyMatch(values::contains);
            default -> throw new IllegalArgumentException("There is no fact " + word);
        };
    }

    private static Rule lane(String text) {
        List<String> parts = List.of(text.split("[> ]+"));
        String from = parts.get(0);
        String to = parts.get(1);
        List<String> modes = parts.subList(2, parts.size());
        return provider -> each(provider, "offerings")
                .flatMap(offering -> each(offering, "lanes"))
                .filter(lane -> texts(lane, "from").anyMatch(place -> isWithin(place, from)))
                .filter(lane -> texts(lane, "to").anyMatch(place -> isWithin(place, to)))
                .anyMatch(lane -> modes.isEmpty() || texts(lane, "modes").anyMatch(modes::contains));
    }

    private static boolean any(List<String> values, Predicate<String> fits) {
        return values.stream().anyMatch(fits);
    }

    private static Stream<String> names(JsonNode provider) {
        return each(provider, "names").map(name -> folded(text(name, "text")));
    }

    private static String folded(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static Stream<String> categories(JsonNode provider) {
        return each(provider, "offerings").map(offering -> text(offering, "category"));
    }

    /** Families have three letters, groups two digits more, and leaves four: LOG, LOG-60, LOG-6030. */
    private static boolean isIn(String category, String wide) {
        return category.equals(wide) || wide.length() < "LOG-6030".length() && category.startsWith(wide);
    }

    private static Stream<String> offered(JsonNode provider, String field) {
        return each(provider, "offerings").flatMap(offering -> texts(offering, field));
    }

    private static boolean isAt(JsonNode site, String place) {
        return isWithin(text(site, "place"), place)
                || place.equals(text(site.path("address"), "subdivision"))
                || place.equals(text(site.path("address"), "country"));
    }

    /** Whether a location is this one, or in this country. */
    private static boolean isWithin(String location, String place) {
        return place.equals("*") || location.equals(place) || place.length() == 2 && location.startsWith(place);
    }

    private static Stream<JsonNode> credentials(JsonNode provider, List<String> schemes) {
        return each(provider, "credentials").filter(credential -> schemes.contains(text(credential, "scheme")));
    }

    /** ISO dates have the order of their texts. */
    private boolean isValid(JsonNode credential) {
        String from = text(credential, "validFrom");
        String until = text(credential, "validUntil");
        return from.compareTo(today) <= 0 && (until.isEmpty() || until.compareTo(today) >= 0);
    }

    private static Stream<JsonNode> each(JsonNode node, String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false);
    }

    private static Stream<String> texts(JsonNode node, String field) {
        return each(node, field).map(JsonNode::asText);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}
