package org.chainhall.server.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.provider.ProviderId;
import org.chainhall.server.search.Filters;
import org.chainhall.server.search.ProviderSearch;
import org.chainhall.server.search.RandomQuery;
import org.chainhall.server.search.SearchOrder;
import org.chainhall.server.search.SearchPage;
import org.chainhall.server.search.SearchPage.Relaxation;
import org.chainhall.server.search.SearchRequest;
import org.chainhall.server.search.Suggestions;
import org.chainhall.server.search.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two directories of one index, which have no word, code or place in common, asked by who knows the words of both.
 * Thousands of answers have nothing of the other directory; some hundreds are compared with those of an index that has
 * the one directory alone, to the bit of a score and to the cursor, which carries corrections and weights.
 */
class NonInterferenceIT {
    private static final long SEED = 2026;
    /** Ten thousand take minutes: {@code -Dchainhall.isolation.queries=10000}. */
    private static final int QUERIES = Integer.getInteger("chainhall.isolation.queries", 2_000);

    private static final int COMPARED = 150;
    private static final int PROVIDERS = 40;
    private static final int ADDED = 5_000;
    private static final int THREADS = 3;
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final Side OURS = new Side(Fixtures.directory("a111"), Vocabulary.OURS, 1);
    private static final Side THEIRS = new Side(Fixtures.directory("b222"), Vocabulary.THEIRS, 2);
    /** All the words of both, to see which of them an answer would mark. */
    private static final String ALL_WORDS =
            String.join(" ", Vocabulary.OURS.words()) + " " + String.join(" ", Vocabulary.THEIRS.words());

    private static IndexOfTests oursAlone;
    private static IndexOfTests theirsAlone;
    private static IndexOfTests both;

    @BeforeAll
    static void fill() throws Exception {
        oursAlone = new IndexOfTests();
        oursAlone.add(OURS.directory(), OURS.providers());
        theirsAlone = new IndexOfTests();
        theirsAlone.add(THEIRS.directory(), THEIRS.providers());
        both = new IndexOfTests();
        both.add(OURS.directory(), OURS.providers());
        both.add(THEIRS.directory(), THEIRS.providers());
    }

    @AfterAll
    static void drop() throws Exception {
        oursAlone.close();
        theirsAlone.close();
        both.close();
    }

    @Test
    void answersNothingOfTheOtherDirectory() throws Exception {
        ProviderSearch search = search(both);
        for (Side asked : List.of(OURS, THEIRS)) {
            Set<UUID> ids = asked.ids();
            Set<String> codes = asked.codes();
            List<Answer> answers = parallel(QUERIES / 2, number -> {
                Question question = Question.of(new Random(SEED + number), asked, other(asked), PROVIDERS);
                String which = "seed %d, query %d: %s".formatted(SEED, number, question);

                Answer answer = question.ask(search, asked.directory());

                assertThat(ids).as(which).containsAll(answer.ids());
                assertThat(codes).as(which).containsAll(answer.codes());
                // A page has room for all: what is counted and not there would be someone else's.
                assertThat(answer.total()).as(which).isEqualTo(answer.ids().size());
                return answer;
            });

            // That they asked for something.
            assertThat(answers.stream().filter(answer -> !answer.ids().isEmpty()))
                    .hasSizeGreaterThan(QUERIES / 8);
            assertThat(answers.stream().filter(answer -> answer.relaxed().contains(Relaxation.TYPOS)))
                    .hasSizeGreaterThan(QUERIES / 50);
        }
    }

    @Test
    void answersAsIfTheOtherDirectoryWereNotThere() throws Exception {
        compare(OURS, search(oursAlone), search(both));
        compare(THEIRS, search(theirsAlone), search(both));
    }

    @Test
    void movesNoScoreWhenTheOtherDirectoryGetsThousandsWithItsWords() throws Exception {
        try (IndexOfTests crowded = new IndexOfTests()) {
            crowded.add(OURS.directory(), OURS.providers());
            List<Provider> added = Side.make(THEIRS.directory(), OURS.words(), new Random(3), Vocabulary::words, ADDED);
            for (int i = 0; i < ADDED; i += 500) {
                crowded.add(THEIRS.directory(), added.subList(i, i + 500));
            }

            compare(OURS, search(oursAlone), search(crowded));
        }
    }

    private static Side other(Side side) {
        return side == OURS ? THEIRS : OURS;
    }

    private static ProviderSearch search(IndexOfTests index) {
        return index.search(strayed -> {}, InstantSource.fixed(NOW));
    }

    /** Asks both searches the same. */
    private static void compare(Side asked, ProviderSearch alone, ProviderSearch among) throws Exception {
        List<Answer> answers = parallel(COMPARED, number -> {
            Question question = Question.of(new Random(SEED - number), asked, other(asked), 3);

            Answer answer = question.ask(among, asked.directory());

            assertThat(answer)
                    .as("seed %d, query %d: %s", SEED, number, question)
                    .isEqualTo(question.ask(alone, asked.directory()));
            return answer;
        });

        assertThat(answers.stream().filter(answer -> answer.next().isPresent())).hasSizeGreaterThan(COMPARED / 50);
    }

    private static List<Answer> parallel(int queries, IntFunction<Answer> query) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Answer>> futures = IntStream.range(0, queries)
                    .mapToObj(number -> threads.submit(() -> query.apply(number)))
                    .toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    /** One directory and its providers. */
    private record Side(Directory directory, Vocabulary words, List<Provider> providers) {
        Side(Directory directory, Vocabulary words, long seed) {
            this(directory, words, make(directory, words, new Random(seed), Vocabulary::profile, PROVIDERS));
        }

        Set<UUID> ids() {
            return providers.stream().map(provider -> provider.id().value()).collect(Collectors.toSet());
        }

        /** All that may be counted. */
        Set<String> codes() {
            return Stream.concat(words.codes().values().stream().flatMap(List::stream), words.sites().stream())
                    .collect(Collectors.toSet());
        }

        List<ProviderProfile> profiles() {
            return providers.stream().map(Provider::profile).toList();
        }

        static List<Provider> make(
                Directory directory,
                Vocabulary words,
                Random random,
                BiFunction<Vocabulary, Random, ProviderProfile> maker,
                int count) {
            return IntStream.range(0, count)
                    .mapToObj(number -> {
                        ProviderProfile profile = maker.apply(words, random);
                        return new Provider(
                                directory.id(),
                                new ProviderId(new UUID(random.nextLong(), random.nextLong())),
                                words.externalId(number),
                                "slug-" + number,
                                1,
                                profile.names().getFirst().text(),
                                profile,
                                NOW,
                                NOW);
                    })
                    .toList();
        }
    }

    /** One of the three questions that can be asked. */
    private sealed interface Question {
        Answer ask(ProviderSearch search, Directory directory);

        /**
         * Makes one.
         *
         * @param limit of the page
         */
        static Question of(Random random, Side asked, Side other, int limit) {
            RandomQuery query =
                    RandomQuery.of(random, asked.words(), asked.profiles(), other.words(), other.profiles());
            int kind = random.nextInt(20);
            if (kind == 0) {
                return new Alike(asked.providers().get(random.nextInt(PROVIDERS)));
            }
            return kind < 9 && query.text().isPresent()
                    ? new Typing(query.text().get())
                    : new Searching(query, random.nextInt(8) == 0 ? SearchOrder.NAME : SearchOrder.RELEVANCE, limit);
        }
    }

    private record Searching(RandomQuery query, SearchOrder order, int limit) implements Question {
        @Override
        public Answer ask(ProviderSearch search, Directory directory) {
            SearchPage page = search.search(
                    directory,
                    new SearchRequest(
                            query.text(),
                            Filters.of(query.codes()),
                            order,
                            query.facets(),
                            limit,
                            Optional.empty(),
                            true));
            return new Answer(
                    page.hits().stream().map(hit -> hit.card().id()).toList(),
                    page.total(),
                    page.facets().values().stream()
                            .flatMap(List::stream)
                            .map(SearchPage.FacetCount::value)
                            .collect(Collectors.toSet()),
                    List.of(page.hits(), page.facets(), page.marker().mark(ALL_WORDS)),
                    page.relaxed(),
                    page.next());
        }
    }

    private record Typing(String text) implements Question {
        @Override
        public Answer ask(ProviderSearch search, Directory directory) {
            Suggestions suggestions = search.suggest(directory, text, 10);
            List<UUID> ids = suggestions.providers().stream()
                    .map(suggestion -> suggestion.card().id())
                    .toList();
            return new Answer(
                    ids,
                    ids.size(),
                    Stream.of(suggestions.services(), suggestions.places())
                            .flatMap(List::stream)
                            .map(Suggestions.CodeCount::code)
                            .collect(Collectors.toSet()),
                    List.of(suggestions),
                    List.of(),
                    Optional.empty());
        }
    }

    private record Alike(Provider provider) implements Question {
        @Override
        public Answer ask(ProviderSearch search, Directory directory) {
            List<SearchPage.Hit> hits = search.similar(directory, provider, 5, true);
            return new Answer(
                    hits.stream().map(hit -> hit.card().id()).toList(),
                    hits.size(),
                    Set.of(),
                    List.of(hits),
                    List.of(),
                    Optional.empty());
        }
    }

    /**
     * All of an answer.
     *
     * @param codes that are counted
     * @param content whatever else can be compared
     */
    private record Answer(
            List<UUID> ids,
            long total,
            Set<String> codes,
            List<Object> content,
            List<Relaxation> relaxed,
            Optional<String> next) {}
}
