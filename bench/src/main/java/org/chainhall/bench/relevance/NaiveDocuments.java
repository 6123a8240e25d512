package org.chainhall.bench.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Turns profiles into the documents that one would index without much thought: all text, codes by their labels; and for
 * filters and facets the codes of categories and countries.
 */
public final class NaiveDocuments {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.CHINESE, Locale.FRENCH, Locale.forLanguageTag("es"));

    private static final List<Integer> LENGTHS_OF_WIDER_CATEGORIES = List.of("LOG".length(), "LOG-60".length());

    private final Map<String, List<String>> labels;

    /** @param labels of categories and credential schemes, by code, in all languages */
    public NaiveDocuments(Map<String, List<String>> labels) {
        this.labels = Map.copyOf(labels);
    }

    ObjectNode document(String directory, JsonNode provider) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("directory", directory)
                .put("externalId", provider.path("externalId").asText());
        document.put("names", provider.path("names").path(0).path("text").asText());
        ArrayNode otherNames = document.putArray("otherNames");
        provider.path("names").forEach(name -> otherNames.add(name.path("text").asText()));
        otherNames.remove(0);
        document.putArray("summary").addAll(values(provider.path("summary")));
        document.putArray("description").addAll(values(provider.path("description")));
        ArrayNode offerings = document.putArray("offerings");
        ArrayNode categories = document.putArray("category");
        for (JsonNode offering : provider.path("offerings")) {
            offerings.addAll(values(offering.path("name")));
            String category = offering.path("category").asText();
            addLabels(offerings, category);
            addWithWider(categories, category);
        }
        ArrayNode cities = document.putArray("city");
        ArrayNode countries = document.putArray("country");
        ArrayNode locatedIn = document.putArray("locatedIn");
        for (JsonNode site : provider.path("sites")) {
            cities.add(site.path("address").path("city").asText());
            addNames(countries, site.path("address").path("country").asText());
            locatedIn.add(site.path("address").path("country").asText());
        }
        ArrayNode credentials = document.putArray("credentials");
        provider.path("credentials")
                .forEach(credential ->
                        addLabels(credentials, credential.path("scheme").asText()));
        return document;
    }

    private static List<JsonNode> values(JsonNode texts) {
        return texts.valueStream().toList();
    }

    private void addLabels(ArrayNode field, String code) {
        labels.getOrDefault(code, List.of()).forEach(field::add);
    }

    /** LOG-6030 is also LOG-60 and LOG. */
    private static void addWithWider(ArrayNode field, String category) {
        field.add(category);
        LENGTHS_OF_WIDER_CATEGORIES.stream()
                .filter(length -> length < category.length())
                .forEach(length -> field.add(category.substring(0, length)));
    }

    private static void addNames(ArrayNode field, String country) {
        Locale locale = new Locale.Builder().setRegion(country).build();
        LANGUAGES.stream().map(locale::getDisplayCountry).distinct().forEach(field::add);
    }
}
