package org.chainhall.server.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.chainhall.api.http.Caller;
import org.chainhall.api.http.Reply;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.JsonMappers;
import org.chainhall.server.platform.http.Problem;
import org.chainhall.server.support.TestDatabase;
import org.junit.jupiter.api.Test;

class IdempotencyTest {
    private final Transactions transactions = TestDatabase.shared().transactions();
    private final DirectoryId directory = TestDatabase.shared().newDirectory();
    private final Caller caller = callerIn(directory);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
    private final InstantSource clock = now::get;
    private final Idempotency idempotency = new Idempotency(transactions, JsonMappers.lenient(), clock);
    private final IdempotentOperation<Thing> create = idempotency.operation("createThing", Thing.class);
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void answersARepetitionAsTheFirstTime() {
        Reply<Thing> first = create.once(caller, directory, "k", Map.of("name", "crane"), this::make);

        Reply<Thing> second = create.once(caller, directory, "k", Map.of("name", "crane"), this::make);

        assertThat(made).hasValue(1);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers())
                .containsEntry("Location", URI.create("things/1"))
                .containsEntry("ETag", "\"1\"")
                .containsEntry("Idempotency-Replayed", "true");
        assertThat(first.headers()).doesNotContainKey("Idempotency-Replayed");
    }

    @Test
    void doesTheWorkEachTimeWithoutAKey() {
        create.once(caller, directory, null, "crane", this::make);
        create.once(caller, directory, null, "crane", this::make);

        assertThat(made).hasValue(2);
    }

    @Test
    void refusesAKeyThatCameWithAnotherBody() {
        create.once(caller, directory, "k", "crane", this::make);

        assertThatThrownBy(() -> create.once(caller, directory, "k", "barge", this::make))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type().status()).isEqualTo(422);
                    assertThat(problem.type().code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
                });
        assertThat(made).hasValue(1);
    }

    @Test
    void keepsDirectoriesCallersAndOperationsApart() {
        DirectoryId other = TestDatabase.shared().newDirectory();
        create.once(caller, directory, "k", "crane", this::make);

        create.once(callerIn(other), other, "k", "barge", this::make);
        create.once(callerIn(directory), directory, "k", "barge", this::make);
        idempotency.operation("createOther", Thing.class).once(caller, directory, "k", "barge", this::make);

        assertThat(made).hasValue(4);
    }

    @Test
    void storesNothingOfARequestThatFailed() {
        Supplier<Reply<Thing>> failing = () -> {
            throw new IllegalStateException("no crane today");
        };
        assertThatThrownBy(() -> create.once(caller, directory, "k", "crane", failing))
                .hasMessage("no crane today");

        Reply<Thing> reply = create.once(caller, directory, "k", "barge", this::make);

        assertThat(reply.headers()).doesNotContainKey("Idempotency-Replayed");
    }

    @Test
    void beginsAnewAfterADay() {
        create.once(caller, directory, "k", "crane", this::make);
        now.updateAndGet(time -> time.plus(Duration.ofHours(24)).minusSeconds(1));
        create.once(caller, directory, "k", "crane", this::make);
        assertThat(made).hasValue(1);

        now.updateAndGet(time -> time.plusSeconds(1));
        create.once(caller, directory, "k", "barge", this::make);

        assertThat(made).hasValue(2);
        assertThat(create.once(caller, directory, "k", "barge", this::make).body())
                .isEqualTo(new Thing(2));
    }

    @Test
    void prunesWhatIsNoLongerReplayed() {
        create.once(caller, directory, "old", "crane", this::make);
        now.updateAndGet(time -> time.plus(Duration.ofHours(24)));
        create.once(caller, directory, "new", "crane", this::make);

        idempotency.prune(directory);

        assertThat(stored("key")).containsExactly("new");
    }

    @Test
    void neverStoresASecret() {
        IdempotentOperation<Thing> createSecret = idempotency.secretOperation("createSecret");
        createSecret.once(caller, directory, "k", "crane", this::make);

        assertThatThrownBy(() -> createSecret.once(caller, directory, "k", "crane", this::make))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type().code()).isEqualTo("SECRET_ALREADY_SHOWN"));
        assertThat(made).hasValue(1);
        assertThat(stored("coalesce(body, 'nothing')")).containsExactly("nothing");
    }

    @Test
    void answersAtOnceWhileTheFirstIsRunning() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<Reply<Thing>> first = pool.submit(() -> create.once(caller, directory, "k", "crane", () -> {
                running.countDown();
                await(finish);
                return make();
            }));
            await(running);

            assertThatThrownBy(() -> create.once(caller, directory, "k", "crane", this::make))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.type().code()).isEqualTo("IDEMPOTENCY_KEY_IN_USE"));

            finish.countDown();
            assertThat(first.get(20, TimeUnit.SECONDS).status()).isEqualTo(201);
        }
        assertThat(made).hasValue(1);
    }

    private Reply<Thing> make() {
        int number = made.incrementAndGet();
        return Reply.created(URI.create("things/" + number), new Thing(number)).etag("\"1\"");
    }

    private List<String> stored(String column) {
        return TestDatabase.shared()
                .superuser()
                .withHandle(handle -> handle.createQuery("SELECT <column> FROM idempotency_key WHERE directory_id = :d")
                        .define("column", column)
                        .bind("d", directory)
                        .mapTo(String.class)
                        .list());
    }

    private static Caller callerIn(DirectoryId directory) {
        return new Caller(UUID.randomUUID().toString(), Optional.of(directory.value()), Set.of());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    record Thing(int number) {}
}
