package org.chainhall.server.search.meaning;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.chainhall.server.language.Language;

/**
 * What one or more words of a query mean together.
 *
 * @param words their positions among the words of the query
 * @param codes by what they stand for; not empty, several where the words have several meanings
 * @param wider categories that the services are part of, each with all that are part of it; whoever offers just the wider
 *     one does not say which, and may well offer it
 * @param languages in which services and credentials are called so; empty if it is the same in English
 */
public record Concept(
        Set<Integer> words, Map<Kind, Set<String>> codes, Map<String, Set<String>> wider, Set<Language> languages) {
    public Concept {
        codes = new EnumMap<>(codes);
        wider = Map.copyOf(wider);
        languages = languages.isEmpty() ? Set.of() : EnumSet.copyOf(languages);
    }

    /** What it may be of this kind; empty if it is nothing of it. */
    public Set<String> codes(Kind kind) {
        return codes.getOrDefault(kind, Set.of());
    }

    /** Whether it is nothing else. */
    public boolean isOnly(Kind kind) {
        return codes.size() == 1 && codes.containsKey(kind);
    }
}
