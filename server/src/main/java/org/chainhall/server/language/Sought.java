package org.chainhall.server.language;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a highlighter looks for: all forms of the words of a query and of those that stand for them. */
final class Sought {
    private final Set<String> words = new HashSet<>();
    /** Of what may be Chinese in Latin letters; without "de" and "to", which are syllables. */
    private final Set<String> readings = new HashSet<>();

    private final Map<Language, Set<String>> stems = new EnumMap<>(Language.class);
    private final Set<String> stemBeginnings = new HashSet<>();
    private final Beginnings beginnings = new Beginnings();
    private final Optional<String> prefix;
    private final int longestReading;

    Sought(QueryText query, List<QueryWord> others, Optional<String> prefix) {
        this.prefix = prefix.filter(letters -> !letters.isEmpty());
        query.words().forEach(this::add);
        others.forEach(this::add);
        List<String> asked = query.words().stream().map(QueryWord::word).toList();
        for (int i = 0; i + 1 < asked.size(); i++) {
            words.add(asked.get(i) + asked.get(i + 1));
        }
        for (String whole : List.of(query.exact(), query.exactLatin(), query.core())) {
            words.add(whole);
            readings.add(whole);
        }
        words.remove("");
        readings.removeIf(reading -> reading.isEmpty() || !Scripts.isLatin(reading));
        words.forEach(beginnings::add);
        stems.values().forEach(forms -> forms.forEach(beginnings::add));
        this.prefix.ifPresent(beginnings::add);
        longestReading = readings.stream().mapToInt(String::length).max().orElse(0);
    }

    private void add(QueryWord word) {
        words.add(word.word());
        words.add(word.latin());
        if (!word.isOptional()) {
            readings.add(word.word());
            readings.add(word.latin());
        }
        word.forms().forEach((language, stem) -> {
            stems.computeIfAbsent(language, other -> new HashSet<>()).add(stem);
            stemBeginnings.add(stem.substring(
                    0, stem.offsetByCodePoints(0, Math.min(2, stem.codePointCount(0, stem.length())))));
        });
    }

    /** False if a glance at a text tells that it has nothing of this. */
    boolean mayBeIn(String text) {
        return beginnings.mayBeIn(text);
    }

    /** Whether the two make one that is sought; most pairs of a text do not, and need not be put together for that. */
    boolean isWordOfTwo(String first, String second) {
        for (String word : words) {
            if (word.length() == first.length() + second.length() && word.startsWith(first) && word.endsWith(second)) {
                return true;
            }
        }
        return false;
    }

    /** Or one that begins as the last word may. */
    boolean hasWord(String word) {
        return words.contains(word) || prefix.filter(word::startsWith).isPresent();
    }

    boolean hasReading(String reading) {
        return readings.contains(reading) || prefix.filter(reading::startsWith).isPresent();
    }

    /** Whether a reading may become one that is sought when more is added to it. */
    boolean mayHaveLongerReading(String reading) {
        return reading.length()
                < Math.max(longestReading, prefix.map(String::length).orElse(0));
    }

    /** Whether it is sought in anything but itself: to transliterate is dear. */
    boolean hasReadings() {
        return !readings.isEmpty() || prefix.isPresent();
    }

    /** Whether a stem may be one that is sought: to stem is dear too, and leaves most of a word as it was. */
    boolean mayHaveStem(String word) {
        for (String beginning : stemBeginnings) {
            if (word.contains(beginning) && beginnings.mayBeIn(word)) {
                return true;
            }
        }
        return false;
    }

    boolean hasStem(Map<Language, String> forms) {
        return forms.entrySet().stream()
                .anyMatch(form -> stems.getOrDefault(form.getKey(), Set.of()).contains(form.getValue()));
    }
}
