package org.chainhall.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import org.chainhall.localstack.DatabaseLogin;
import org.chainhall.localstack.TestStack;
import org.chainhall.server.platform.indexing.upkeep.IndexUpkeep;
import org.chainhall.server.platform.indexing.upkeep.Report;
import org.chainhall.server.region.RegionKey;
import org.chainhall.server.support.ChainhallExtension;
import org.chainhall.server.support.ChainhallServer;
import org.chainhall.server.support.TestDirectory;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A region whose index an earlier program left behind; beside a server that runs, another one is started. */
class OutdatedIndexIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = ChainhallExtension.alone();

    /** That of an index that takes no document of ours. */
    private static final String DEFINITION = """
            {"settings": {"number_of_shards": 1, "number_of_replicas": 0},
             "mappings": {"dynamic": "strict", "properties": {"earlier": {"type": "keyword"}}},
             "aliases": {"%1$s": {}, "%1$s-v1": {}, "%2$s-target": {}}}
            """;

    private TestDirectory directory;
    private IndexUpkeep upkeep;
    private Jdbi database;
    private ElasticsearchClient elasticsearch;

    @BeforeEach
    void fill() {
        directory = CHAINHALL.newDirectory();
        upkeep = CHAINHALL
                .server()
                .application()
                .search()
                .upkeep(new RegionKey(directory.region()))
                .orElseThrow();
        DatabaseLogin login = CHAINHALL.server().database().superuser();
        database = Jdbi.create(login.jdbcUrl(), login.user(), login.password());
        elasticsearch = ElasticsearchClient.of(b -> b.host(TestStack.shared().elasticsearch()));
        write("Adria Kargo");
        write("Hanse Lager");
        awaitTotal(2);
    }

    @AfterEach
    void close() throws IOException {
        elasticsearch.close();
    }

    @Test
    void isBuiltAnewByTheFirstServerThatFindsIt() throws Exception {
        String current = upkeep.check().orElseThrow().index().orElseThrow();
        String outdated = replaceByAnOutdatedOne(current);
        directory.api().get("/search").then().statusCode(503).body("code", is("SEARCH_UNAVAILABLE"));
        write("Kvarner Lines");

        try (ChainhallServer another = ChainhallServer.start(CHAINHALL.server().database())) {
            awaitTotal(3);
            // The relays left the earlier index alone: it would have refused what they write.
            assertThat(count("index_dead")).isZero();
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> count("index_work") == 0);
        write("Zagreb Bank");
        awaitTotal(4);
        Report report = upkeep.check().orElseThrow();
        assertThat(report.differences()).isEmpty();
        assertThat(report.index())
                .hasValueSatisfying(rebuilt -> assertThat(rebuilt)
                        .startsWith(current.substring(0, current.lastIndexOf('-')))
                        .isNotEqualTo(current));
        assertThat(elasticsearch.indices().exists(e -> e.index(outdated)).value())
                .isFalse();
    }

    /** As an earlier program would have left it: with its own version in its name, and as the only target. */
    private String replaceByAnOutdatedOne(String current) throws IOException {
        String alias = current.substring(0, current.lastIndexOf("-v"));
        String outdated = alias + "-v1-20250101000000000";
        elasticsearch.indices().delete(d -> d.index(current));
        elasticsearch
                .indices()
                .create(c -> c.index(outdated).withJson(new StringReader(DEFINITION.formatted(alias, outdated))));
        database.useHandle(
                handle -> handle.createUpdate("UPDATE index_target SET alias = :target WHERE region = :region")
                        .bind("target", outdated + "-target")
                        .bind("region", directory.region())
                        .execute());
        return outdated;
    }

    private long count(String table) {
        return database.withHandle(handle -> handle.createQuery("SELECT count(*) FROM " + table)
                .mapTo(long.class)
                .one());
    }

    private void write(String name) {
        directory
                .api()
                .contentType("application/json")
                .body("{\"names\": [{\"text\": \"%s\"}]}".formatted(name))
                .post("/providers")
                .then()
                .statusCode(201);
    }

    private void awaitTotal(int total) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        directory.api().get("/search").then().statusCode(200).body("total.value", is(total)));
    }
}
