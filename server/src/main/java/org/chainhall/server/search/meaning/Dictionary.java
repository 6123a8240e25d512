package org.chainhall.server.search.meaning;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainhall.server.language.Language;
import org.chainhall.server.language.NameForms;
import org.chainhall.server.language.QueryWord;
import org.chainhall.server.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/** Names and what they stand for: as they are written, and, but for places, by the stems of their language. */
final class Dictionary {
    private final TextAnalysis analysis;
    private final Map<String, Entry> names = new HashMap<>();
    private final Map<Language, Map<String, Entry>> stems = new EnumMap<>(Language.class);
    private final Map<String, String> widerServices = new HashMap<>();
    private final Map<String, Set<String>> narrowerServices = new HashMap<>();

    Dictionary(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /** A name that has no cases and numbers. */
    void addProperName(String name, Kind kind, String code) {
        NameForms forms = analysis.name(name);
        Stream.of(forms.exact(), forms.exactLatin())
                .filter(form -> !form.isEmpty())
                .forEach(form -> put(names, form, kind, code, Language.NEUTRAL));
    }

    void add(String name, Language language, Kind kind, String code) {
        String exact = analysis.exact(name);
        if (!exact.isEmpty()) {
            put(names, exact, kind, code, language);
        }
        String stemmed = String.join("", analysis.stems(name, language));
        if (!stemmed.isEmpty()) {
            put(stems.computeIfAbsent(language, any -> new HashMap<>()), stemmed, kind, code, language);
        }
    }

    /** A service that is part of a wider one. */
    void addService(String category, String wider) {
        widerServices.put(category, wider);
        narrowerServices.computeIfAbsent(wider, any -> new TreeSet<>()).add(category);
    }

    /** The services that these are part of, each with all that are part of it. */
    Map<String, Set<String>> wider(Set<String> services) {
        Map<String, Set<String>> wider = new TreeMap<>();
        services.stream()
                .flatMap(service -> Stream.ofNullable(widerServices.get(service)))
                .filter(service -> !services.contains(service))
                .forEach(service -> wider.put(service, narrowerServices.getOrDefault(service, Set.of())));
        return wider;
    }

    /** What these characters stand for. */
    Optional<Entry> find(String text) {
        return Optional.ofNullable(names.get(analysis.exact(text)));
    }

    /** What these words stand for, in any of their cases and numbers. */
    Optional<Entry> find(List<QueryWord> words) {
        Entry found = new Entry();
        boolean isFound = addTo(found, names.get(glued(words.stream().map(QueryWord::word))));
        for (Map.Entry<Language, Map<String, Entry>> ofLanguage : stems.entrySet()) {
            Language language = ofLanguage.getKey();
            // With a stop word at its end it would be a longer name for nothing.
            if (words.getFirst().forms().containsKey(language)
                    && words.getLast().forms().containsKey(language)) {
                String stem = glued(words.stream()
                        .flatMap(word -> Stream.ofNullable(word.forms().get(language))));
                isFound |= addTo(found, ofLanguage.getValue().get(stem));
            }
        }
        return isFound ? Optional.of(found) : Optional.empty();
    }

    private static boolean addTo(Entry found, @Nullable Entry entry) {
        if (entry == null) {
            return false;
        }
        found.addAll(entry);
        return true;
    }

    private static String glued(Stream<String> words) {
        return words.collect(Collectors.joining());
    }

    private static void put(Map<String, Entry> entries, String name, Kind kind, String code, Language language) {
        entries.computeIfAbsent(name, any -> new Entry()).add(kind, code, language);
    }
}
