package org.chainhall.server.search.elastic;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chainhall.server.codelist.CodeList;
import org.chainhall.server.language.Language;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.language.QueryWord;
import org.chainhall.server.language.TextAnalysis;

/** Knows the names of countries in the languages of queries. Immutable. */
final class CountryWords {
    private static final Set<Language> WITH_NAMES = EnumSet.complementOf(EnumSet.of(Language.NEUTRAL));
    private static final int LONGEST = 4;
    /** Shorter ones are words of too many other meanings. */
    private static final int SHORTEST_NAME = 4;

    private final Map<String, Set<String>> countries;

    CountryWords(CodeList codes, TextAnalysis analysis) {
        this.countries = new HashMap<>();
        for (Language language : WITH_NAMES) {
            for (String code : codes.codes()) {
                String name = analysis.exact(codes.label(code, Locale.forLanguageTag(language.code())));
                if (name.length() >= SHORTEST_NAME || name.codePoints().anyMatch(Character::isIdeographic)) {
                    countries.computeIfAbsent(name, any -> new TreeSet<>()).add(code);
                }
            }
        }
    }

    /** The one token by which a country is found in texts, whatever it is called. */
    static String token(String country) {
        return "@" + country.toLowerCase(Locale.ROOT);
    }

    /** For each word the countries whose name it is, or a part of together with its neighbours. */
    List<Set<String>> of(QueryText query) {
        List<String> words = query.words().stream().map(QueryWord::word).toList();
        List<Set<String>> found =
                words.stream().<Set<String>>map(word -> new TreeSet<>()).toList();
        for (int first = 0; first < words.size(); first++) {
            StringBuilder name = new StringBuilder();
            for (int last = first; last < Math.min(words.size(), first + LONGEST); last++) {
                Set<String> codes =
                        countries.getOrDefault(name.append(words.get(last)).toString(), Set.of());
                found.subList(first, last + 1).forEach(ofWord -> ofWord.addAll(codes));
            }
        }
        return found;
    }
}
