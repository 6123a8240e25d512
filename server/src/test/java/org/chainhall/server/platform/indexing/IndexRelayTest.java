package org.chainhall.server.platform.indexing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chainhall.localstack.TestStack;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relay on the real PostgreSQL and the real Elasticsearch, with documents that are only a number. */
class IndexRelayTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ElasticsearchClient ELASTICSEARCH = ElasticsearchClient.of(
            b -> b.host(TestStack.shared().elasticsearch().toString()));

    private final TestDatabase database = TestDatabase.shared();
    private final Transactions transactions = database.transactions();
    private final IndexWork work = new IndexWork(transactions);
    private final IndexBacklog backlog = new IndexBacklog(transactions, InstantSource.system());
    private final String region = TestStack.uniqueName("r").replace('_', '-');
    private final String index = region + "-index";
    private final String alias = region + "-alias";
    private final DirectoryId directory = database.newDirectory();
    private final Documents documents = new Documents();
    private final List<IndexRelay> relays = new ArrayList<>();

    @BeforeEach
    void addTarget() {
        database.superuser()
                .useHandle(handle -> handle.createUpdate(
                                "INSERT INTO index_target (region, alias) VALUES (:region, :alias)")
                        .bind("region", region)
                        .bind("alias", alias)
                        .execute());
    }

    @AfterEach
    void stopAndClean() throws Exception {
        for (IndexRelay relay : relays) {
            relay.stop();
        }
        if (ELASTICSEARCH.indices().exists(e -> e.index(index)).value()) {
            ELASTICSEARCH.indices().delete(d -> d.index(index));
        }
    }

    @Test
    void writesWhatIsThereWithItsVersion() throws IOException {
        makeIndex();
        UUID id = documents.put(3, "{\"number\": 7}");
        written(id);

        startRelay();

        settled();
        assertThat(version(id)).contains(3L);
    }

    @Test
    void deletesWhatIsGoneWithTheVersionOfItsDeletion() throws IOException {
        makeIndex();
        UUID id = documents.put(1, "{\"number\": 7}");
        written(id);
        startRelay();
        settled();

        documents.remove(id);
        transactions.in(directory, () -> {
            work.deleted(directory, region, id, 2);
            return id;
        });

        settled();
        assertThat(version(id)).isEmpty();
    }

    @Test
    void letsTheNewerVersionWinWhateverComesLast() throws IOException {
        makeIndex();
        UUID id = UUID.randomUUID();
        ELASTICSEARCH.index(i -> i.index(alias)
                .id(id.toString())
                .routing(directory.toString())
                .version(9L)
                .versionType(VersionType.External)
                .withJson(new StringReader("{\"number\": 9}")));
        documents.put(id, 3, "{\"number\": 3}");
        written(id);

        startRelay();

        settled();
        assertThat(version(id)).contains(9L);
    }

    @Test
    void hasNothingToDoForWhatIsGoneWithoutADeletion() throws IOException {
        makeIndex();
        written(UUID.randomUUID());

        startRelay();

        settled();
        assertThat(backlog.lag(region).dead()).isZero();
    }

    @Test
    void buriesWhatTheIndexRefusesAndGoesOn() throws IOException {
        makeIndex();
        UUID bad = documents.put(1, "{\"number\": \"not a number\"}");
        UUID good = documents.put(1, "{\"number\": 1}");
        written(bad, good);

        startRelay();

        settled();
        assertThat(version(good)).contains(1L);
        assertThat(backlog.dead(region, 10)).singleElement().satisfies(dead -> {
            assertThat(dead.documentId()).isEqualTo(bad);
            assertThat(dead.reason()).contains("number");
        });

        documents.put(bad, 2, "{\"number\": 2}");
        assertThat(backlog.retry(region, 10)).isEqualTo(1);

        settled();
        assertThat(version(bad)).contains(2L);
        assertThat(backlog.lag(region).dead()).isZero();
    }

    @Test
    void keepsWorkWhileTheIndexIsMissingAndNeverMakesIt() throws Exception {
        UUID id = documents.put(1, "{\"number\": 1}");
        written(id);
        Heard heard = new Heard();

        startRelay(heard);
        await().atMost(LIMIT).until(() -> heard.waited);

        assertThat(backlog.lag(region).pending()).isEqualTo(1);
        assertThat(ELASTICSEARCH.indices().exists(e -> e.index(alias)).value()).isFalse();
        makeIndex();
        settled();
        assertThat(version(id)).contains(1L);
    }

    @Test
    void sharesWorkAmongSeveralRelays() throws IOException {
        makeIndex();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            ids.add(documents.put(1, "{\"number\": 1}"));
        }
        written(ids.toArray(UUID[]::new));
        startRelay();
        startRelay();
        startRelay();

        settled();
        ELASTICSEARCH.indices().refresh(r -> r.index(alias));
        assertThat(ELASTICSEARCH.count(c -> c.index(alias)).count()).isEqualTo(ids.size());
    }

    @Test
    void claimsNothingOfAnotherRegion() throws IOException {
        makeIndex();
        UUID id = documents.put(1, "{\"number\": 1}");
        String other = region + "x";
        transactions.in(directory, () -> {
            work.written(directory, other, List.of(id));
            return id;
        });
        UUID own = documents.put(1, "{\"number\": 1}");
        written(own);

        startRelay();

        settled();
        assertThat(version(own)).isPresent();
        assertThat(version(id)).isEmpty();
        assertThat(backlog.lag(other).pending()).isEqualTo(1);
    }

    @Test
    void tellsItsFollowerWhatTheIndexHasTaken() throws IOException {
        makeIndex();
        UUID id = documents.put(3, "{\"number\": 7}");
        UUID refused = documents.put(1, "{\"number\": \"not a number\"}");
        written(id, refused, UUID.randomUUID());
        Map<UUID, Long> heard = new ConcurrentHashMap<>();

        startRelay(new Heard(), (of, where, taken) -> {
            assertThat(of).isEqualTo(directory);
            assertThat(where).isEqualTo(region);
            heard.putAll(taken);
        });

        settled();
        assertThat(heard).isEqualTo(Map.of(id, 3L));
    }

    @Test
    void keepsTheWorkIfItsFollowerFails() throws IOException {
        makeIndex();
        UUID id = documents.put(1, "{\"number\": 7}");
        written(id);
        List<Map<UUID, Long>> heard = new CopyOnWriteArrayList<>();

        startRelay(new Heard(), (of, where, taken) -> {
            heard.add(taken);
            if (heard.size() == 1) {
                throw new IllegalStateException("not yet");
            }
        });

        settled();
        assertThat(heard).containsExactly(Map.of(id, 1L), Map.of(id, 1L));
    }

    private void makeIndex() throws IOException {
        ELASTICSEARCH
                .indices()
                .create(c -> c.index(index).withJson(new StringReader("""
                        {"mappings": {"dynamic": "strict", "properties": {"number": {"type": "integer"}}},
                         "settings": {"number_of_replicas": 0}}""")).aliases(alias, a -> a));
    }

    private void written(UUID... ids) {
        transactions.in(directory, () -> {
            work.written(directory, region, List.of(ids));
            return ids;
        });
    }

    private void startRelay() {
        startRelay(new Heard());
    }

    private void startRelay(RelayListener listener) {
        startRelay(listener, (of, where, taken) -> {});
    }

    private void startRelay(RelayListener listener, IndexFollower follower) {
        IndexRelay relay = new IndexRelay(region, transactions, ELASTICSEARCH, documents, listener, follower);
        relays.add(relay);
        relay.start();
    }

    private void settled() {
        await().atMost(LIMIT).until(() -> backlog.lag(region).pending() == 0);
    }

    private Optional<Long> version(UUID id) throws IOException {
        return Optional.ofNullable(ELASTICSEARCH
                .get(g -> g.index(alias).id(id.toString()).routing(directory.toString()), Map.class)
                .version());
    }

    /** What there is to index. */
    private static final class Documents implements DocumentSource {
        private final Map<UUID, Document> present = new ConcurrentHashMap<>();

        UUID put(long version, String json) {
            UUID id = UUID.randomUUID();
            put(id, version, json);
            return id;
        }

        void put(UUID id, long version, String json) {
            present.put(id, new Document(id, version, json.getBytes(UTF_8)));
        }

        void remove(UUID id) {
            present.remove(id);
        }

        @Override
        public boolean fits(String target) {
            return !target.startsWith("outdated");
        }

        @Override
        public List<Document> documents(DirectoryId directory, Collection<UUID> ids) {
            return ids.stream().map(present::get).filter(Objects::nonNull).toList();
        }
    }

    /** Remembers whether anything had to wait. */
    private static final class Heard implements RelayListener {
        private volatile boolean waited;

        @Override
        public void written(String region, int changes, int refused, int waiting, Duration took) {
            waited |= waiting > 0;
        }

        @Override
        public void failed(String region) {
            waited = true;
        }
    }
}
