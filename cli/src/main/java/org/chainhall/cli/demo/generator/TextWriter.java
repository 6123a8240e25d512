package org.chainhall.cli.demo.generator;

import java.util.List;
import java.util.Map;
import org.chainhall.client.model.Offering;

/** Writes about companies in one language. */
final class TextWriter {
    private static final int MOST_SERVICES = 3;

    private final Language language;
    private final PlaceNames places;

    TextWriter(Language language) {
        this.language = language;
        this.places = new PlaceNames(language);
    }

    /** What it offers, in a sentence. */
    String summary(Business business, List<Offering> offerings, Dice dice) {
        return sentence(dice.pick(language.summaries()), business, offerings);
    }

    /** Where it comes from, what it offers and why one should choose it, in a few sentences. */
    String description(Business business, List<Offering> offerings, Dice dice) {
        String opening = sentence(dice.pick(language.openings()), business, offerings);
        String middle = sentence(dice.pick(language.middles()), business, offerings);
        String closing = dice.pick(language.closings(business.group().group()));
        boolean hasSpaces = !opening.endsWith("。");
        return String.join(hasSpaces ? " " : "", opening, middle, closing);
    }

    private String sentence(String pattern, Business business, List<Offering> offerings) {
        Offering first = offerings.get(0);
        Map<String, String> words = Map.of(
                "{name}", business.shortName(language),
                "{city}", business.homeName(language),
                "{year}", Integer.toString(business.founded()),
                "{service}", language.service(first.category()),
                "{services}", services(offerings),
                "{places}", places.sentence(first.covers()),
                "{audience}",
                        language.audience(
                                first.chains().isEmpty()
                                        ? "any"
                                        : first.chains().get(0)));
        String text = pattern;
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace(word.getKey(), word.getValue());
        }
        return language.capitalized(text);
    }

    private String services(List<Offering> offerings) {
        return language.list(offerings.stream()
                .map(offering -> language.service(offering.category()))
                .distinct()
                .limit(MOST_SERVICES)
                .toList());
    }
}
