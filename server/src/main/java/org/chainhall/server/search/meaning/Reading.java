package org.chainhall.server.search.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.language.QueryWord;

/** Reads one query from its beginning on, always the longest name that goes on here. */
final class Reading {
    /** Words of a name. */
    private static final int MOST_WORDS = 6;
    /** Characters of a Chinese, Japanese or Korean name. */
    private static final int MOST_CHARACTERS = 16;

    private final Dictionary dictionary;
    private final String text;
    private final List<QueryWord> words;
    private final List<Concept> concepts = new ArrayList<>();
    /** Where the names were found. */
    private final List<Span> spans = new ArrayList<>();

    Reading(Dictionary dictionary, QueryText query) {
        this.dictionary = dictionary;
        this.text = query.text();
        this.words = query.words();
    }

    QueryMeaning read() {
        // "ro-ro" is not one word twice.
        dictionary.find(text).ifPresent(entry -> add(new Span(0, text.length(), entry)));
        int at = spans.isEmpty() ? 0 : text.length();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).start() >= at) {
                Optional<Span> span =
                        words.get(i).isCjk() ? longestText(words.get(i).start()) : longestWords(i);
                if (span.isPresent()) {
                    add(span.get());
                    at = span.get().end();
                }
            }
        }
        return new QueryMeaning(
                List.copyOf(concepts), positions(word -> spans.stream().anyMatch(span -> span.cuts(word))));
    }

    private void add(Span span) {
        spans.add(span);
        concepts.add(span.entry()
                .concept(
                        positions(span::contains), dictionary.wider(span.entry().codes(Kind.SERVICE))));
    }

    /** Words are apart, so that each name ends with one. */
    private Optional<Span> longestWords(int first) {
        for (int end = Math.min(words.size(), first + MOST_WORDS); end > first; end--) {
            List<QueryWord> name = words.subList(first, end);
            if (name.stream().noneMatch(QueryWord::isCjk)) {
                Optional<Entry> entry = dictionary.find(name);
                if (entry.isPresent()) {
                    return Optional.of(
                            new Span(name.getFirst().start(), name.getLast().end(), entry.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** Words are pairs of characters, and a name may end anywhere. */
    private Optional<Span> longestText(int start) {
        for (int end = Math.min(text.length(), start + MOST_CHARACTERS); end > start + 1; end--) {
            Optional<Entry> entry = dictionary.find(text.substring(start, end));
            if (entry.isPresent()) {
                return Optional.of(new Span(start, end, entry.get()));
            }
        }
        return Optional.empty();
    }

    private Set<Integer> positions(Predicate<QueryWord> chosen) {
        return IntStream.range(0, words.size())
                .filter(i -> chosen.test(words.get(i)))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A name in the query, in UTF-16 units. */
    private record Span(int start, int end, Entry entry) {
        boolean contains(QueryWord word) {
            return word.start() >= start && word.end() <= end;
        }

        boolean cuts(QueryWord word) {
            return !contains(word) && word.start() < end && word.end() > start;
        }
    }
}
