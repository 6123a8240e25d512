package org.chainhall.server.savedsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.fasterxml.uuid.Generators;
import io.dropwizard.jersey.validation.Validators;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.chainhall.api.model.SearchCriteria;
import org.chainhall.server.codelist.CodeListFeature;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.directory.DirectoryFeature;
import org.chainhall.server.directory.DirectoryService;
import org.chainhall.server.place.PlaceFeature;
import org.chainhall.server.platform.database.DirectoryChanges;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.http.JsonMappers;
import org.chainhall.server.platform.http.Problem;
import org.chainhall.server.platform.http.StrictJson;
import org.chainhall.server.platform.idempotency.Idempotency;
import org.chainhall.server.platform.locale.CldrNames;
import org.chainhall.server.provider.ProviderFeature;
import org.chainhall.server.provider.ProviderService;
import org.chainhall.server.region.Regions;
import org.chainhall.server.savedsearch.SavedSearchService.FoundMatch;
import org.chainhall.server.search.Criteria;
import org.chainhall.server.search.CriteriaMatcher;
import org.chainhall.server.search.SearchFeature;
import org.chainhall.server.search.SearchProblems;
import org.chainhall.server.support.ChainhallExtension;
import org.chainhall.server.support.TestDatabase;
import org.chainhall.server.support.TestDirectory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Saving and asking, step by step, on the database and the index of a server whose own worker does not see the work: it
 * is taken down for a region that nobody has.
 */
class MatchBatchIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    private static final String NOBODYS_REGION = "nobody";
    private static final SearchCriteria KARGO =
            SearchCriteria.builder().q("kargo").build();
    private static final Limits LIMITS = new Limits(3, 5);

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static Jdbi server;
    private static Jdbi superuser;

    private TestDirectory api;
    private Transactions transactions;
    private DirectoryService directories;
    private ProviderService providers;
    private SearchFeature search;
    private Directory directory;

    @BeforeAll
    static void connect() {
        server = TestDatabase.jdbi(CHAINHALL.server().database().server());
        superuser = TestDatabase.jdbi(CHAINHALL.server().database().superuser());
    }

    @BeforeEach
    void putTogether() {
        api = CHAINHALL.newDirectory();
        InstantSource clock = InstantSource.system();
        transactions = new Transactions(server);
        CldrNames names = new CldrNames();
        CodeListFeature codeLists = new CodeListFeature(names);
        Cursors cursors = new Cursors("a-secret-that-only-the-tests-know");
        PlaceFeature places = new PlaceFeature(names, cursors);
        StrictJson json = new StrictJson(JsonMappers.strict(), Validators.newValidator());
        directories = new DirectoryFeature(
                        transactions,
                        new DirectoryChanges(server),
                        new Regions(List.of()),
                        codeLists.lists(),
                        places.places(),
                        cursors,
                        json,
                        clock)
                .service();
        providers = new ProviderFeature(
                        transactions,
                        directories,
                        codeLists.lists(),
                        places.places(),
                        cursors,
                        new Idempotency(transactions, JsonMappers.lenient(), clock),
                        json,
                        JsonMappers.lenient(),
                        clock)
                .service();
        search = CHAINHALL.server().application().search();
        directory = directories.get(api.slug());
    }

    @Test
    void asksAboutTheChangedProvidersAlone() {
        List<UUID> ids = write("Adria Kargo", "Dunav Kargo");
        SavedSearchId kargo = saveUnrecorded();

        changed(ids.get(0), 1);

        assertThat(batch(search.matcher()).run(directory.id())).isFalse();
        assertThat(found(kargo)).containsExactly(ids.get(0));
        assertThat(waiting()).isZero();
    }

    @Test
    void waitsUntilTheIndexShowsTheVersion() {
        List<UUID> ids = write("Adria Kargo");
        SavedSearchId kargo = saveUnrecorded();
        changed(ids.get(0), 2);
        changed(UUID.randomUUID(), 1);

        batch(search.matcher()).run(directory.id());

        assertThat(found(kargo)).isEmpty();
        assertThat(waiting()).as("one of them is gone and done with").isEqualTo(1);
        rename(ids.get(0), "Adria Kargo Nova");
        await().atMost(LIMIT).until(() -> {
            batch(search.matcher()).run(directory.id());
            return waiting() == 0;
        });
        assertThat(found(kargo)).containsExactly(ids.get(0));
    }

    @Test
    void losesAndDoublesNothingWhenItDiesBetweenTheAnswerAndTheCommit() {
        List<UUID> ids = write("Adria Kargo", "Dunav Kargo");
        SavedSearchId kargo = saveUnrecorded();
        changed(ids.get(0), 1);
        batch(search.matcher()).run(directory.id());
        changed(ids.get(0), 1);
        changed(ids.get(1), 1);
        MatchBatch dying = batch(new Answering(search.matcher()) {
            @Override
            public List<Sighting> look(Directory in, Collection<UUID> about, Map<UUID, Criteria> criteria) {
                List<Sighting> answer = super.look(in, about, criteria);
                endSessionThatAsks();
                return answer;
            }
        });

        assertThatThrownBy(() -> dying.run(directory.id())).isInstanceOf(JdbiException.class);
        await().atMost(LIMIT).ignoreExceptions().until(() -> waiting() == 2);
        assertThat(found(kargo)).containsExactly(ids.get(0));

        batch(search.matcher()).run(directory.id());
        assertThat(found(kargo)).containsExactly(ids.get(0), ids.get(1));
        assertThat(waiting()).isZero();
    }

    @Test
    void leavesTheWorkWhileSearchIsAway() {
        List<UUID> ids = write("Adria Kargo");
        SavedSearchId kargo = saveUnrecorded();
        changed(ids.get(0), 1);

        assertThatThrownBy(() -> batch(away()).run(directory.id())).isInstanceOf(Problem.class);

        assertThat(waiting()).isEqualTo(1);
        batch(search.matcher()).run(directory.id());
        assertThat(found(kargo)).containsExactly(ids.get(0));
    }

    @Test
    void asksNothingWhileASearchIsBeingSavedAndMissesNothingAfterwards() throws Exception {
        List<UUID> ids = write("Adria Kargo", "Dunav Kargo");
        SavedSearchService saving = service(new Answering(search.matcher()) {
            @Override
            public Matches findAll(Directory in, Criteria criteria, int most) {
                // Both change while it looks; of the second one it does not hear any more.
                assertThat(elsewhere(() -> {
                            changed(ids.get(0), 1);
                            changed(ids.get(1), 1);
                            batch(search.matcher()).run(directory.id());
                            return waiting();
                        }))
                        .isEqualTo(2);
                return new Matches(1, List.of(ids.get(0)));
            }
        });

        SavedSearchId kargo = save(saving);

        assertThat(found(kargo)).isEmpty();
        batch(search.matcher()).run(directory.id());
        assertThat(found(kargo)).containsExactly(ids.get(1));
    }

    @Test
    void storesNothingWhenSearchIsAwayAtCreation() {
        assertThatThrownBy(() -> save(service(away()))).isInstanceOf(Problem.class);

        assertThat(service(search.matcher()).list(directory.id(), Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void savesNoMoreThanTheLimitsAllow() {
        write("Kargo A", "Kargo B", "Kargo C", "Kargo D", "Kargo E", "Kargo F");
        SavedSearchService service = service(search.matcher());

        assertThatThrownBy(() -> save(service)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type().status()).isEqualTo(400);
            assertThat(problem.faults()).singleElement().satisfies(fault -> {
                assertThat(fault.pointer()).isEqualTo("/criteria");
                assertThat(fault.code()).isEqualTo("TOO_BROAD");
                assertThat(fault.detail()).contains("6 providers", "at most 5");
            });
        });
        saveUnrecorded();
        saveUnrecorded();
        SavedSearchId third = saveUnrecorded();
        assertThatThrownBy(this::saveUnrecorded).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type().status()).isEqualTo(409);
            assertThat(problem.type().code()).isEqualTo("TOO_MANY_SAVED_SEARCHES");
        });
        service.delete(directory.id(), third);
        saveUnrecorded();
    }

    @Test
    void letsAReaderMissNothingThatIsAddedMeanwhile() throws Exception {
        List<UUID> ids =
                write(IntStream.range(0, 40).mapToObj(i -> "Kargo " + i).toArray(String[]::new));
        SavedSearchId kargo = saveUnrecorded();
        SavedSearchService service = service(search.matcher());
        List<UUID> read = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            List<Future<?>> running = new ArrayList<>();
            for (int half = 0; half < 2; half++) {
                List<UUID> own = ids.subList(half * 20, half * 20 + 20);
                running.add(writers.submit(() -> own.forEach(id -> {
                    changed(id, 1);
                    batch(search.matcher()).run(directory.id());
                })));
            }
            long position = 0;
            boolean ended;
            List<FoundMatch> page;
            do {
                ended = running.stream().allMatch(Future::isDone);
                batch(search.matcher()).run(directory.id());
                page = service.listMatches(directory.id(), kargo, position, 3);
                for (FoundMatch match : page) {
                    read.add(match.match().providerId());
                    position = match.match().position();
                }
            } while (!ended || !page.isEmpty());
            for (Future<?> writer : running) {
                writer.get();
            }
        }

        assertThat(read).containsExactlyInAnyOrderElementsOf(ids);
    }

    /** Writes providers before anything is watched, and waits until they are found. */
    private List<UUID> write(String... names) {
        List<UUID> ids = new ArrayList<>();
        for (String name : names) {
            ids.add(UUID.fromString(api.api()
                    .contentType("application/json")
                    .body(Map.of("names", List.of(Map.of("text", name))))
                    .post("/providers")
                    .path("id")));
        }
        await().atMost(LIMIT)
                .untilAsserted(() -> api.api().get("/search").then().body("total.value", is(names.length)));
        await().atMost(LIMIT)
                .until(() -> superuser.withHandle(handle -> handle.select(
                                        "SELECT count(*) FROM index_work WHERE directory_id = ?", directory.id())
                                .mapTo(long.class)
                                .one())
                        == 0);
        return ids;
    }

    private void rename(UUID id, String name) {
        api.api()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("names", List.of(Map.of("text", name))))
                .put("/providers/" + id)
                .then()
                .statusCode(200);
    }

    /** Saves the search as if nothing matched yet. */
    private SavedSearchId saveUnrecorded() {
        return save(service(new Answering(search.matcher()) {
            @Override
            public Matches findAll(Directory in, Criteria criteria, int most) {
                return new Matches(0, List.of());
            }
        }));
    }

    private SavedSearchId save(SavedSearchService service) {
        service.watch(directory.id());
        return service.create(directory, "Kargo", KARGO, search.criteria().ofBody(KARGO, ""))
                .id();
    }

    private void changed(UUID provider, long version) {
        transactions.in(directory.id(), () -> {
            new ChangedProviders(transactions).taken(directory.id(), NOBODYS_REGION, Map.of(provider, version));
            return provider;
        });
    }

    private List<UUID> found(SavedSearchId id) {
        return service(search.matcher()).listMatches(directory.id(), id, 0, 100).stream()
                .map(match -> match.match().providerId())
                .toList();
    }

    private long waiting() {
        ChangeRepository changes = transactions.repository(ChangeRepository.class);
        return transactions
                .in(directory.id(), () -> changes.next(directory.id(), 1_000))
                .size();
    }

    private SavedSearchService service(CriteriaMatcher matcher) {
        return new SavedSearchService(
                transactions,
                directories,
                providers,
                matcher,
                LIMITS,
                Generators.timeBasedEpochGenerator()::generate,
                InstantSource.system());
    }

    private MatchBatch batch(CriteriaMatcher matcher) {
        return new MatchBatch(transactions, directories, providers, search.criteria(), matcher, InstantSource.system());
    }

    private static CriteriaMatcher away() {
        return new CriteriaMatcher() {
            @Override
            public Matches findAll(Directory directory, Criteria criteria, int most) {
                throw SearchProblems.unavailable(Duration.ofSeconds(1));
            }

            @Override
            public List<Sighting> look(Directory directory, Collection<UUID> about, Map<UUID, Criteria> criteria) {
                throw SearchProblems.unavailable(Duration.ofSeconds(1));
            }
        };
    }

    /** Ends the session that has read the saved searches and not gone on, as the death of its server would. */
    private static void endSessionThatAsks() {
        superuser.useHandle(handle -> handle.execute("""
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND state = 'idle in transaction'
                AND query LIKE '%FROM saved_search%'
                """));
    }

    private static <T> T elsewhere(Supplier<T> work) {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(work::get).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers as the index does, unless a test overrides it. */
    private static class Answering implements CriteriaMatcher {
        private final CriteriaMatcher index;

        Answering(CriteriaMatcher index) {
            this.index = index;
        }

        @Override
        public Matches findAll(Directory directory, Criteria criteria, int most) {
            return index.findAll(directory, criteria, most);
        }

        @Override
        public List<Sighting> look(Directory directory, Collection<UUID> about, Map<UUID, Criteria> criteria) {
            return index.look(directory, about, criteria);
        }
    }
}
