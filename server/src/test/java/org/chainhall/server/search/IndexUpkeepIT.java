package org.chainhall.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chainhall.localstack.DatabaseLogin;
import org.chainhall.localstack.TestStack;
import org.chainhall.server.platform.indexing.upkeep.Difference;
import org.chainhall.server.platform.indexing.upkeep.IndexUpkeep;
import org.chainhall.server.platform.indexing.upkeep.Rebuilt;
import org.chainhall.server.platform.indexing.upkeep.Report;
import org.chainhall.server.region.RegionKey;
import org.chainhall.server.support.ChainhallExtension;
import org.chainhall.server.support.TestDirectory;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The index of a region under a server that is used; in a region that the other tests leave alone. */
class IndexUpkeepIT {
    private static final String REGION = "apac";
    private static final int PROVIDERS = 30;

    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    private TestDirectory directory;
    private IndexUpkeep upkeep;
    private Jdbi database;

    @BeforeEach
    void fill() {
        directory = CHAINHALL.newDirectory(REGION);
        upkeep = CHAINHALL
                .server()
                .application()
                .search()
                .upkeep(new RegionKey(REGION))
                .orElseThrow();
        DatabaseLogin login = CHAINHALL.server().database().superuser();
        database = Jdbi.create(login.jdbcUrl(), login.user(), login.password());
        for (int i = 0; i < PROVIDERS; i++) {
            write("p" + i, "Provider " + i);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> total() == PROVIDERS);
    }

    @Test
    void rebuildsWhileWritesAndSearchesGoOn() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Integer> writer = threads.submit(() -> {
                int written = 0;
                while (!ended.get()) {
                    write("n" + written, "New " + written);
                    write("p" + written % PROVIDERS, "Changed " + written);
                    written++;
                }
                return written;
            });
            Future<Integer> fewest = threads.submit(() -> {
                int least = PROVIDERS;
                while (!ended.get()) {
                    least = Math.min(least, total());
                }
                return least;
            });

            Rebuilt rebuilt = rebuild(ended);

            assertThat(rebuilt.refused()).isZero();
            assertThat(fewest.get()).isEqualTo(PROVIDERS);
            int written = writer.get();
            await().atMost(Duration.ofSeconds(30)).until(() -> total() == PROVIDERS + written);
        }
        assertThat(upkeep.check().orElseThrow().differences()).isEmpty();
    }

    @Test
    void restoresAnIndexThatWasDeleted() throws IOException {
        String live = upkeep.check().orElseThrow().index().orElseThrow();
        try (ElasticsearchClient elasticsearch =
                ElasticsearchClient.of(b -> b.host(TestStack.shared().elasticsearch()))) {
            elasticsearch.indices().delete(d -> d.index(live));
        }
        directory
                .api()
                .get("/search")
                .then()
                .statusCode(503)
                .header("Retry-After", is("5"))
                .body("code", is("SEARCH_UNAVAILABLE"));
        write("late", "Written without an index");
        assertThat(upkeep.check().orElseThrow().needsReindex()).isTrue();

        assertThat(upkeep.reindex(documents -> {})).isPresent();

        assertThat(total()).isEqualTo(PROVIDERS + 1);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(upkeep.check().orElseThrow().differences()).isEmpty());
    }

    @Test
    void mendsWhatWasLostOnTheWay() {
        change(
                "UPDATE provider SET version = version + 1 WHERE external_id = 'p1' AND directory_id = (SELECT id FROM directory WHERE slug = :slug)");
        change(
                "DELETE FROM provider WHERE external_id = 'p2' AND directory_id = (SELECT id FROM directory WHERE slug = :slug)");
        change("""
                INSERT INTO provider (directory_id, id, slug, version, display_name, profile, created_at, updated_at)
                SELECT directory_id, gen_random_uuid(), 'lost', 1, display_name, profile, now(), now()
                FROM provider WHERE external_id = 'p3' AND directory_id = (SELECT id FROM directory WHERE slug = :slug)
                """);

        Report report = upkeep.check().orElseThrow();

        assertThat(report.differences())
                .isEqualTo(Map.of(Difference.Kind.STALE, 1L, Difference.Kind.EXTRA, 1L, Difference.Kind.MISSING, 1L));
        assertThat(report.needsReindex()).isFalse();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(upkeep.check().orElseThrow().differences()).isEmpty());
    }

    @Test
    void saysThatAnIndexAheadOfTheDatabaseNeedsARebuild() {
        write("p4", "Changed");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(upkeep.check().orElseThrow().differences()).isEmpty());
        change(
                "UPDATE provider SET version = 1 WHERE external_id = 'p4' AND directory_id = (SELECT id FROM directory WHERE slug = :slug)");

        Report report = upkeep.check().orElseThrow();

        assertThat(report.differences()).isEqualTo(Map.of(Difference.Kind.NEWER, 1L));
        assertThat(report.needsReindex()).isTrue();
        assertThat(upkeep.reindex(documents -> {})).isPresent();
        assertThat(upkeep.check().orElseThrow().differences()).isEmpty();
    }

    private Rebuilt rebuild(AtomicBoolean ended) {
        try {
            return upkeep.reindex(documents -> {}).orElseThrow();
        } finally {
            ended.set(true);
        }
    }

    private void write(String externalId, String name) {
        directory
                .api()
                .contentType("application/json")
                .body("{\"names\": [{\"text\": \"%s\"}]}".formatted(name))
                .put("/providers/by-external-id/" + externalId)
                .then()
                .statusCode(anyOf(is(200), is(201)));
    }

    private int total() {
        return directory.api().get("/search").then().statusCode(200).extract().path("total.value");
    }

    private void change(String sql) {
        database.useHandle(handle -> assertThat(
                        handle.createUpdate(sql).bind("slug", directory.slug()).execute())
                .isEqualTo(1));
    }
}
