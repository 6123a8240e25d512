package org.chainhall.cli.demo.generator;

import com.ibm.icu.text.CaseMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What texts in a language are made of.
 *
 * @param script ISO 15924
 * @param worldwide what is said of coverage without an end
 * @param services a phrase for the middle of a sentence for each group of services, and for some leaves
 * @param trades words for the name of a company, for each group or its family
 * @param audiences who is served, for each chain and for {@code any}
 * @param summaries patterns of a whole summary; the other patterns are the sentences of a description
 * @param closings last sentences, for each family
 */
record Language(
        String language,
        String script,
        String worldwide,
        Map<String, String> services,
        Map<String, List<String>> trades,
        Map<String, String> audiences,
        List<String> summaries,
        List<String> openings,
        List<String> middles,
        Map<String, List<String>> closings) {

    /** The phrase for exactly this category. */
    Optional<String> exactService(String category) {
        return Optional.ofNullable(services.get(category));
    }

    /** The phrase for this category, or for its group. */
    String service(String category) {
        return exactService(category).orElseGet(() -> find(services, ServiceGroup.groupOf(category)));
    }

    /** Words for the name of a company that offers this group of services. */
    List<String> trades(String group) {
        return trades.containsKey(group) ? find(trades, group) : find(trades, ServiceGroup.familyOf(group));
    }

    String audience(String chain) {
        return find(audiences, chain);
    }

    List<String> closings(String group) {
        return find(closings, ServiceGroup.familyOf(group));
    }

    /** Items one after another; with commas alone, since a service may have an "and" of its own. */
    String list(List<String> items) {
        return switch (script) {
            case "Hans", "Hant", "Jpan" -> String.join("、", items);
            case "Arab" -> String.join("، ", items);
            default -> String.join(", ", items);
        };
    }

    /** Whether it is another way of writing that language, or the same. */
    boolean isSpokenLike(Language other) {
        return spoken().equals(other.spoken());
    }

    /** Without the script: {@code zh} for {@code zh-Hant}. */
    String spoken() {
        return language.split("-", 2)[0];
    }

    /** As a sentence begins. */
    String capitalized(String text) {
        return CaseMap.toTitle().wholeString().noLowercase().apply(Locale.forLanguageTag(language), null, text);
    }

    private <T> T find(Map<String, T> words, String key) {
        return Optional.ofNullable(words.get(key))
                .orElseThrow(() -> new IllegalStateException("the words of " + language + " lack " + key));
    }
}
