package org.chainhall.server.search.elastic;

import static org.chainhall.server.search.elastic.FieldNames.CITY;
import static org.chainhall.server.search.elastic.FieldNames.NAMES_EXACT;
import static org.chainhall.server.search.elastic.FieldNames.NAMES_WORDS;
import static org.chainhall.server.search.elastic.FieldNames.TEXT_ANY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.language.EditDistance;
import org.chainhall.server.language.QueryText;

/**
 * Finds what misspelt words may have been meant for: words of the directory that are one edit away from four letters on,
 * two from eight letters on. The first letter and digits are always right.
 */
final class Corrector {
    private static final int MOST = 8;
    /** A cursor carries the corrections of all words, and has to go into a URL. */
    private static final int MOST_OF_ALL_WORDS = 64;
    /**
     * Of all words together, in code points. What finds similar words is built anew for each, which takes Elasticsearch
     * half a millisecond for each letter and field; nobody misspells more.
     */
    private static final int MOST_LETTERS = 64;

    /** In code points, for the same reason; in a longer one the words are corrected all the same. */
    private static final int LONGEST_NAME = 60;

    private final DirectoryIndex index;

    Corrector(DirectoryIndex index) {
        this.index = index;
    }

    TextMatch correct(Directory directory, TextMatch match) {
        TokenKey key = TokenKey.of(directory);
        QueryText query = match.query();
        Set<Misspelling> asked = new LinkedHashSet<>();
        List<TextMatch.Word> suspects = suspects(match);
        suspects.forEach(word -> {
            asked.add(new Misspelling(NAMES_WORDS, word.text().word()));
            asked.add(new Misspelling(NAMES_WORDS, word.text().latin()));
            asked.add(new Misspelling(TEXT_ANY, word.text().word()));
            asked.add(new Misspelling(CITY, word.text().word()));
        });
        Stream.of(query.exact(), query.exactLatin())
                .filter(name -> length(name) <= LONGEST_NAME)
                .forEach(name -> asked.add(new Misspelling(NAMES_EXACT, name)));
        asked.removeIf(misspelling -> !misspelling.isCorrectable());
        if (asked.isEmpty()) {
            return match;
        }
        Found found = new Found(index.similar(directory.id(), key, asked));
        int most = Math.min(MOST, MOST_OF_ALL_WORDS / Math.max(1, suspects.size()));
        List<Typos> typos = new ArrayList<>();
        match.words().forEach(word -> typos.add(suspects.contains(word) ? typos(found, word, most) : Typos.NONE));
        return match.corrected(
                typos,
                Found.nearest(found.of(NAMES_EXACT, query.exact()), found.of(NAMES_EXACT, query.exactLatin()), MOST));
    }

    /**
     * The words that the directory does not have; all of them, if it has each but nowhere together. The first of many:
     * the others count as words that nothing is like.
     */
    static List<TextMatch.Word> suspects(TextMatch match) {
        List<TextMatch.Word> unknown =
                match.words().stream().filter(word -> !word.isKnown()).toList();
        List<TextMatch.Word> suspects = new ArrayList<>();
        int letters = 0;
        for (TextMatch.Word word : unknown.isEmpty() ? match.words() : unknown) {
            if (word.text().isCjk()) {
                continue;
            }
            letters += Math.max(length(word.text().word()), length(word.text().latin()));
            if (letters > MOST_LETTERS) {
                break;
            }
            suspects.add(word);
        }
        return suspects;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Typos typos(Found found, TextMatch.Word word, int most) {
        String asWritten = word.text().word();
        String latin = word.text().latin();
        return new Typos(
                Found.nearest(found.of(NAMES_WORDS, asWritten), found.of(NAMES_WORDS, latin), most),
                Found.nearest(found.of(TEXT_ANY, asWritten), found.of(CITY, asWritten), most));
    }

    /** A word, or a whole name, that may be spelt wrongly. */
    record Misspelling(String field, String text) {
        boolean isCorrectable() {
            return EditDistance.allowedEdits(text) > 0 && text.codePoints().noneMatch(Character::isIdeographic);
        }

        /** How many edits away a word is; too many if it is another thing. */
        int edits(String word) {
            return isPlain(word) && digits(word).equals(digits(text))
                    ? EditDistance.osa(text, word, EditDistance.MOST)
                    : Integer.MAX_VALUE;
        }

        /** No mark, no country's token. */
        private static boolean isPlain(String word) {
            return word.codePoints().noneMatch(character -> "*+@".indexOf(character) >= 0);
        }

        private static String digits(String word) {
            return word.codePoints()
                    .filter(Character::isDigit)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }

    /** What the index has that is similar, with the number of edits; the nearest few. */
    private record Found(Map<Misspelling, Map<String, Integer>> nearest) {
        Found {
            Map<Misspelling, Map<String, Integer>> kept = new HashMap<>();
            nearest.forEach((misspelling, words) -> kept.put(misspelling, nearest(words, MOST)));
            nearest = kept;
        }

        Map<String, Integer> of(String field, String text) {
            return nearest.getOrDefault(new Misspelling(field, text), Map.of());
        }

        static Map<String, Integer> nearest(Map<String, Integer> some, Map<String, Integer> more, int most) {
            Map<String, Integer> all = new HashMap<>(some);
            all.putAll(more);
            return nearest(all, most);
        }

        private static Map<String, Integer> nearest(Map<String, Integer> words, int most) {
            Map<String, Integer> nearest = new LinkedHashMap<>();
            words.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                    .limit(most)
                    .forEach(word -> nearest.put(word.getKey(), word.getValue()));
            return nearest;
        }
    }
}
