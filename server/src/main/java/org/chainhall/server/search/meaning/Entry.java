package org.chainhall.server.search.meaning;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chainhall.server.language.Language;

/** What one name stands for. */
final class Entry {
    private final Map<Kind, Set<String>> codes = new EnumMap<>(Kind.class);
    private final Set<Language> languages = EnumSet.noneOf(Language.class);

    void add(Kind kind, String code, Language language) {
        codes.computeIfAbsent(kind, any -> new TreeSet<>()).add(code);
        if (kind == Kind.SERVICE || kind == Kind.CREDENTIAL) {
            languages.add(language);
        }
    }

    void addAll(Entry other) {
        other.codes.forEach((kind, more) ->
                codes.computeIfAbsent(kind, any -> new TreeSet<>()).addAll(more));
        languages.addAll(other.languages);
    }

    /** What it may be of this kind. */
    Set<String> codes(Kind kind) {
        return codes.getOrDefault(kind, Set.of());
    }

    Concept concept(Set<Integer> words, Map<String, Set<String>> wider) {
        boolean tellsLanguage = !languages.contains(Language.ENGLISH) && !languages.contains(Language.NEUTRAL);
        return new Concept(words, codes, wider, tellsLanguage ? languages : Set.of());
    }
}
