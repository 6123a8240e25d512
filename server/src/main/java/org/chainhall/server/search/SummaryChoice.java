package org.chainhall.server.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainhall.server.platform.locale.OfferedLanguages;
import org.chainhall.server.platform.locale.PreferredLanguages;

/**
 * Chooses the text to show: in a language of the caller, else in the first of the directory's languages that there is,
 * else any. For the hits of one answer, most of which have the same languages.
 */
final class SummaryChoice {
    private final List<PreferredLanguages> wishes;
    private final Map<Set<String>, Optional<String>> chosen = new HashMap<>();

    SummaryChoice(PreferredLanguages caller, List<String> directoryLanguages) {
        this.wishes = List.of(
                caller,
                new PreferredLanguages(
                        directoryLanguages.stream().map(Locale::forLanguageTag).toList()));
    }

    /** Empty if there is no text at all. */
    Optional<String> of(Map<String, String> texts) {
        return chosen.computeIfAbsent(texts.keySet(), this::best).map(texts::get);
    }

    private Optional<String> best(Set<String> tags) {
        Map<Locale, String> byLocale = tags.stream()
                .collect(Collectors.toMap(Locale::forLanguageTag, Function.identity(), (first, same) -> first));
        OfferedLanguages languages =
                new OfferedLanguages(tags.stream().map(Locale::forLanguageTag).toList());
        return wishes.stream()
                .map(languages::best)
                .flatMap(Optional::stream)
                .findFirst()
                .map(byLocale::get)
                .or(() -> tags.stream().findFirst());
    }
}
