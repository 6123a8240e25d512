package org.chainhall.server.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.language.QueryWord;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.search.meaning.Kind;
import org.chainhall.server.search.meaning.QueryMeaning;

/**
 * What the words of a query weigh: the rarer one is in the directory itself, the more. Words are counted by one request
 * and remembered for a while, so that the usual search needs no counting.
 */
final class WordWeights {
    private static final Duration REMEMBERED_AT_MOST = Duration.ofMinutes(5);
    /** A directory that is being filled soon has other counts, and a small one is counted quickly. */
    private static final Duration REMEMBERED_PER_PROVIDER = Duration.ofMillis(50);
    /** So that words weigh something in a directory that is almost empty. */
    private static final int ALWAYS_THERE = 20;

    private static final int MOST_WORDS = 200_000;
    private static final double HIGHEST = 20;
    /** There is nothing to weigh a single word against. */
    private static final double ALONE = 10;

    /** A legal form or an article tells less than any other word that is as frequent. */
    private static final double OPTIONAL_SHARE = 0.25;

    private final Counter counter;
    private final Cache<Counted, Count> counts;

    WordWeights(Counter counter, Ticker ticker) {
        this.counter = counter;
        this.counts = Caffeine.newBuilder()
                .maximumSize(MOST_WORDS)
                .expireAfter(Expiry.creating((Counted counted, Count count) -> count.remembered()))
                .ticker(ticker)
                .build();
    }

    /**
     * Weighs the words.
     *
     * @param meaning of the words
     */
    List<TextMatch.Word> weigh(Directory directory, QueryText query, QueryMeaning meaning) {
        if (query.words().size() == 1) {
            return List.of(TextMatch.Word.of(query, meaning, 0, ALONE));
        }
        List<TextMatch.Word> unweighed = new ArrayList<>();
        for (int i = 0; i < query.words().size(); i++) {
            unweighed.add(TextMatch.Word.of(query, meaning, i, HIGHEST));
        }
        Map<Counted, Count> counted = counts(directory, unweighed);
        return unweighed.stream()
                .map(word -> {
                    Count count = Objects.requireNonNull(counted.get(counted(directory, word)));
                    return new TextMatch.Word(
                            word.text(),
                            weight(word.text(), count),
                            count.found() > 0,
                            word.codes(),
                            word.isSeam(),
                            word.typos());
                })
                .toList();
    }

    /** Looks each word up once: it may be forgotten while another is counted. */
    private Map<Counted, Count> counts(Directory directory, List<TextMatch.Word> words) {
        Map<Counted, Count> known = new HashMap<>(counts.getAllPresent(
                words.stream().map(word -> counted(directory, word)).toList()));
        List<TextMatch.Word> uncounted = words.stream()
                .filter(word -> !known.containsKey(counted(directory, word)))
                .toList();
        if (!uncounted.isEmpty()) {
            Map<Counted, Count> added = count(directory, uncounted);
            counts.putAll(added);
            known.putAll(added);
        }
        return known;
    }

    private Map<Counted, Count> count(Directory directory, List<TextMatch.Word> words) {
        WordQueries queries = new WordQueries(TokenKey.of(directory));
        Map<String, Query> asked = new LinkedHashMap<>();
        words.forEach(word -> asked.put(
                word.text().word(),
                Queries.any(WordQueries.both(List.of(queries.inNames(word.text())), queries.elsewhere(word)))));
        DirectoryIndex.Counts answer = counter.count(directory.id(), asked);
        Map<Counted, Count> found = new LinkedHashMap<>();
        words.forEach(word -> found.put(
                counted(directory, word),
                new Count(answer.counts().getOrDefault(word.text().word(), 0L), answer.total())));
        return found;
    }

    /** 2 ln(1 + (N + 20) / (n + ½)): rounded to eighths, so that sums are exact. */
    private static double weight(QueryWord word, Count count) {
        double weight = Math.min(HIGHEST, 2 * Math.log1p((count.total() + ALWAYS_THERE) / (count.found() + 0.5)));
        return Math.max(1, Math.round(8 * (word.isOptional() ? weight * OPTIONAL_SHARE : weight))) / 8.0;
    }

    private static Counted counted(Directory directory, TextMatch.Word word) {
        return new Counted(directory.id(), word.text().word(), word.codes());
    }

    /** Counts the providers of a directory that fulfil each of some queries. */
    @FunctionalInterface
    interface Counter {
        DirectoryIndex.Counts count(DirectoryId directory, Map<String, Query> queries);
    }

    /** A word that means something else in other company is found in other providers. */
    private record Counted(DirectoryId directory, String word, Map<Kind, Set<String>> codes) {}

    /** In how many providers a word is, of how many. */
    private record Count(long found, long total) {
        Duration remembered() {
            Duration remembered = REMEMBERED_PER_PROVIDER.multipliedBy(total);
            return remembered.compareTo(REMEMBERED_AT_MOST) < 0 ? remembered : REMEMBERED_AT_MOST;
        }
    }
}
