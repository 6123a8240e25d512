package org.chainhall.server.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainhall.server.platform.locale.OfferedLanguages;
import org.chainhall.server.platform.locale.PreferredLanguages;

/**
 * Chooses the text to show: in a language of the caller, else in the first of the directory's languages that there is,
 * else any. For the hits of one answer, most of which have the same languages.
 */
final class SummaryChoice {
    private final List<PreferredLanguages> wishes;
    private final Map<Set<String>, OfferedLanguages> offered = new HashMap<>();

    SummaryChoice(PreferredLanguages caller, List<String> directoryLanguages) {
        this.wishes = List.of(
                caller,
                new PreferredLanguages(
                        directoryLanguages.stream().map(Locale::forLanguageTag).toList()));
    }

    /** Empty if there is no text at all. */
    Optional<String> of(Map<String, String> texts) {
        OfferedLanguages languages = offered.computeIfAbsent(
                texts.keySet(),
                tags -> new OfferedLanguages(
                        tags.stream().map(Locale::forLanguageTag).toList()));
        Map<Locale, String> byLocale = texts.entrySet().stream()
                .collect(Collectors.toMap(
                        text -> Locale.forLanguageTag(text.getKey()), Map.Entry::getValue, (first, same) -> first));
        return wishes.stream()
                .map(languages::best)
                .flatMap(Optional::stream)
                .findFirst()
                .map(byLocale::get)
                .or(() -> texts.values().stream().findFirst());
    }
}
