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
import java.util.function.Supplier;
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
    /**
     * A directory that is being filled soon has other counts, and a small one is counted quickly. One that has been of the
     * same size for longer is likely to stay so for as long again.
     */
    private static final Duration REMEMBERED_PER_PROVIDER = Duration.ofMillis(50);
    /** So that words weigh something in a directory that is almost empty. */
    private static final int ALWAYS_THERE = 20;

    private static final int MOST_WORDS = 200_000;
    private static final int MOST_DIRECTORIES = 50_000;
    /** In a larger directory a search seldom finds too little, and it takes longer to count what it will find. */
    private static final int SMALL = 1_000;

    private static final double HIGHEST = 20;
    /** There is nothing to weigh a single word against. */
    private static final double ALONE = 10;

    /** A legal form or an article tells less than any other word that is as frequent. */
    private static final double OPTIONAL_SHARE = 0.25;

    private final Counter counter;
    private final Cache<Key, Count> counts;
    private final Cache<DirectoryId, Size> sizes =
            Caffeine.newBuilder().maximumSize(MOST_DIRECTORIES).build();
    private final Ticker ticker;

    WordWeights(Counter counter, Ticker ticker) {
        this.counter = counter;
        this.ticker = ticker;
        this.counts = Caffeine.newBuilder()
                .maximumSize(MOST_WORDS)
                .expireAfter(Expiry.creating((Key key, Count count) -> count.remembered()))
                .ticker(ticker)
                .build();
    }

    /**
     * Weighs the words.
     *
     * @param meaning of the words
     * @param besides what else to count together with words in a small directory, unless one of those is known to be
     *     nowhere
     */
    Weighed weigh(Directory directory, QueryText query, QueryMeaning meaning, Supplier<Map<String, Query>> besides) {
        if (query.words().size() == 1) {
            return new Weighed(List.of(TextMatch.Word.of(query, meaning, 0, ALONE)), Map.of());
        }
        List<TextMatch.Word> unweighed = new ArrayList<>();
        for (int i = 0; i < query.words().size(); i++) {
            unweighed.add(TextMatch.Word.of(query, meaning, i, HIGHEST));
        }
        Counted counted = counted(directory, unweighed, besides);
        return new Weighed(
                unweighed.stream()
                        .map(word -> weighed(
                                word, Objects.requireNonNull(counted.words().get(key(directory, word)))))
                        .toList(),
                counted.besides());
    }

    /** Looks each word up once: it may be forgotten while another is counted. */
    private Counted counted(Directory directory, List<TextMatch.Word> words, Supplier<Map<String, Query>> besides) {
        Map<Key, Count> known = new HashMap<>(counts.getAllPresent(
                words.stream().map(word -> key(directory, word)).toList()));
        List<TextMatch.Word> uncounted = words.stream()
                .filter(word -> !known.containsKey(key(directory, word)))
                .toList();
        if (uncounted.isEmpty()) {
            return new Counted(known, Map.of());
        }
        boolean isOneNowhere = known.values().stream().anyMatch(count -> count.found() == 0);
        Counted added =
                count(directory, uncounted, isSmall(directory.id()) && !isOneNowhere ? besides.get() : Map.of());
        counts.putAll(added.words());
        known.putAll(added.words());
        return new Counted(known, added.besides());
    }

    /** Whether a directory is small by a count that is not old: it may have been filled since. */
    boolean isStillSmall(DirectoryId directory) {
        Size size = sizes.getIfPresent(directory);
        return size != null && size.total() <= SMALL && ticker.read() - size.counted() < REMEMBERED_AT_MOST.toNanos();
    }

    /** As far as anything of it was ever counted. */
    private boolean isSmall(DirectoryId directory) {
        Size size = sizes.getIfPresent(directory);
        return size != null && size.total() <= SMALL;
    }

    private Counted count(Directory directory, List<TextMatch.Word> words, Map<String, Query> besides) {
        WordQueries queries = new WordQueries(TokenKey.of(directory));
        Map<String, Query> asked = new LinkedHashMap<>(besides);
        words.forEach(word -> asked.put(
                word.text().word(),
                Queries.any(WordQueries.both(List.of(queries.inNames(word.text())), queries.elsewhere(word)))));
        DirectoryIndex.Counts answer = counter.count(directory.id(), asked);
        Size size = size(directory.id(), answer.total());
        Map<Key, Count> found = new HashMap<>();
        words.forEach(word -> found.put(
                key(directory, word),
                size.count(answer.counts().getOrDefault(word.text().word(), 0L), ticker.read())));
        Map<String, Long> more = new HashMap<>(answer.counts());
        more.keySet().retainAll(besides.keySet());
        return new Counted(found, more);
    }

    private Size size(DirectoryId directory, long total) {
        long now = ticker.read();
        return sizes.asMap()
                .compute(
                        directory,
                        (id, before) ->
                                new Size(total, before != null && before.total() == total ? before.since() : now, now));
    }

    private static TextMatch.Word weighed(TextMatch.Word word, Count count) {
        return new TextMatch.Word(
                word.text(), weight(word.text(), count), count.found() > 0, word.codes(), word.isSeam(), word.typos());
    }

    /** 2 ln(1 + (N + 20) / (n + ½)): rounded to eighths, so that sums are exact. */
    private static double weight(QueryWord word, Count count) {
        double weight = Math.min(HIGHEST, 2 * Math.log1p((count.total() + ALWAYS_THERE) / (count.found() + 0.5)));
        return Math.max(1, Math.round(8 * (word.isOptional() ? weight * OPTIONAL_SHARE : weight))) / 8.0;
    }

    private static Key key(Directory directory, TextMatch.Word word) {
        return new Key(directory.id(), word.text().word(), word.codes());
    }

    /** Counts the providers of a directory that fulfil each of some queries. */
    @FunctionalInterface
    interface Counter {
        DirectoryIndex.Counts count(DirectoryId directory, Map<String, Query> queries);
    }

    /**
     * The words with their weights.
     *
     * @param besides what else was counted; empty if the words were known
     */
    record Weighed(List<TextMatch.Word> words, Map<String, Long> besides) {}

    private record Counted(Map<Key, Count> words, Map<String, Long> besides) {}

    /** A word that means something else in other company is found in other providers. */
    private record Key(DirectoryId directory, String word, Map<Kind, Set<String>> codes) {}

    /**
     * In how many providers a word is.
     *
     * @param total of how many
     */
    private record Count(long found, long total, Duration remembered) {}

    /**
     * How many providers a directory has.
     *
     * @param since when it has had as many, by the ticker
     * @param counted when they were counted last
     */
    private record Size(long total, long since, long counted) {
        Count count(long found, long now) {
            Duration shortly = REMEMBERED_PER_PROVIDER.multipliedBy(total);
            // A word that nobody has may come with a provider that is changed.
            Duration remembered = found == 0 ? shortly : longer(shortly, Duration.ofNanos(now - since));
            return new Count(
                    found, total, remembered.compareTo(REMEMBERED_AT_MOST) < 0 ? remembered : REMEMBERED_AT_MOST);
        }

        private static Duration longer(Duration some, Duration other) {
            return some.compareTo(other) < 0 ? other : some;
        }
    }
}
