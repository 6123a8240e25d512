package org.chainhall.server.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.platform.http.Problem;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.search.Circle;
import org.chainhall.server.search.Facet;
import org.chainhall.server.search.Filters;
import org.chainhall.server.search.ProviderSearch;
import org.chainhall.server.search.SearchOrder;
import org.chainhall.server.search.SearchPage;
import org.chainhall.server.search.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Searches that have no time at all. Elasticsearch's clock for time limits ticks five times a second, and it looks at it
 * before each segment, so that only some searches are cut short: others are asked until one is.
 */
class CutShortIT {
    private static final int SEGMENTS = 8;
    private static final int PROVIDERS = SEGMENTS * 60;
    private static final int ATTEMPTS = 20_000;
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Directory DIRECTORY = Fixtures.directory("k7xq");

    private static IndexOfTests index;
    private static ProviderSearch patient;
    private static ProviderSearch hasty;
    /** Makes each search another one: what was answered once is answered again at once. */
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeAll
    static void fill() throws Exception {
        index = new IndexOfTests();
        List<Provider> providers = new RandomProviders(7, DIRECTORY, LocalDate.of(2026, 1, 1)).make(PROVIDERS);
        for (int i = 0; i < SEGMENTS; i++) {
            index.add(DIRECTORY, providers.subList(i * PROVIDERS / SEGMENTS, (i + 1) * PROVIDERS / SEGMENTS));
        }
        patient = index.search(strayed -> {}, InstantSource.fixed(NOW));
        hasty = IndexOfTests.search(index.door(Duration.ZERO), InstantSource.fixed(NOW), Fixtures.UNTUNED);
    }

    @AfterAll
    static void drop() throws Exception {
        index.close();
    }

    @Test
    void saysThatItWasCutShortAndNotWhereToGoOn() {
        SearchPage page = attempts(() -> hasty.search(DIRECTORY, another()))
                .filter(found -> !found.isComplete())
                .findFirst()
                .orElseThrow();

        assertThat(page.total()).isLessThanOrEqualTo(PROVIDERS);
        assertThat(page.next()).isEmpty();
    }

    @Test
    void isNotRememberedAsTheAnswer() {
        SearchRequest request = cutShort();

        SearchPage later = attempts(() -> hasty.search(DIRECTORY, request))
                .filter(SearchPage::isComplete)
                .findFirst()
                .orElseThrow();

        assertThat(later.total())
                .isPositive()
                .isEqualTo(patient.search(DIRECTORY, request).total());
    }

    @Test
    void failsWhenALaterPageIsCutShort() {
        Optional<String> problem = attempts(() -> {
                    SearchRequest first = another();
                    Optional<String> cursor = patient.search(DIRECTORY, first).next();
                    return problemOf(() -> hasty.search(DIRECTORY, at(first, cursor)));
                })
                .flatMap(Optional::stream)
                .findFirst();

        assertThat(problem).hasValue("SEARCH_UNAVAILABLE");
    }

    @Test
    void looksNoFurtherWhenThereWasNoTime() {
        MatchLadder ladder = new MatchLadder(new Corrector(index.door(strayed -> {})));
        AtomicInteger searches = new AtomicInteger();

        MatchLadder.Step step =
                ladder.climb(DIRECTORY, Fixtures.match("nowhere to be found"), Optional.empty(), match -> {
                    searches.incrementAndGet();
                    return new DirectoryIndex.Found(List.of(), Optional.empty(), 0, Map.of(), false);
                });

        assertThat(searches).hasValue(1);
        assertThat(step.found().isComplete()).isFalse();
        assertThat(step.relaxed()).isEmpty();
    }

    private SearchRequest cutShort() {
        return attempts(this::another)
                .filter(request -> !hasty.search(DIRECTORY, request).isComplete())
                .findFirst()
                .orElseThrow();
    }

    private static <T> Stream<T> attempts(Supplier<T> attempt) {
        return Stream.generate(attempt).limit(ATTEMPTS);
    }

    private SearchRequest another() {
        Circle circle =
                new Circle(Fixtures.PLACES.point("HRRJK").orElseThrow(), 19_000 - asked.incrementAndGet() / 100.0);
        Filters filters =
                new Filters(Map.of(), Optional.empty(), Optional.empty(), Optional.of(circle), Optional.empty());
        return at(
                new SearchRequest(
                        Optional.empty(),
                        filters,
                        SearchOrder.NAME,
                        EnumSet.allOf(Facet.class),
                        10,
                        Optional.empty(),
                        false),
                Optional.empty());
    }

    private static SearchRequest at(SearchRequest request, Optional<String> cursor) {
        return new SearchRequest(
                request.text(), request.filters(), request.order(), request.facets(), request.limit(), cursor, false);
    }

    private static Optional<String> problemOf(Runnable call) {
        try {
            call.run();
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(problem.type().code());
        }
    }
}
