package org.chainhall.server.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.chainhall.localstack.TestStack;
import org.chainhall.server.codelist.CodeListId;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.http.JsonMappers;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.region.Region;
import org.chainhall.server.region.RegionKey;
import org.chainhall.server.region.SearchCluster;
import org.chainhall.server.search.CriteriaMatcher;
import org.chainhall.server.search.ProviderSearch;
import org.chainhall.server.searchsettings.Tunings;

/** An index of its own, with the product's definition, that a test fills directly. */
final class IndexOfTests implements AutoCloseable {
    static final ObjectMapper STORED = JsonMappers.lenient();

    final ElasticsearchClient elasticsearch = ElasticsearchClient.of(
            b -> b.host(TestStack.shared().elasticsearch()).jsonMapper(new JacksonJsonpMapper(STORED)));
    final String name = TestStack.uniqueName("index");
    private final ProviderProjection projection =
            new ProviderProjection(Fixtures.ANALYSIS, Fixtures.CODE_LISTS, Fixtures.PLACES, Fixtures.MEANINGS);

    IndexOfTests() throws IOException {
        Region region = new Region(new RegionKey("eu"), "Europe", new SearchCluster(elasticsearch, "unused-", 1, 0));
        String definition = ProviderIndex.definition(region).body();
        elasticsearch.indices().create(c -> c.index(name).withJson(new StringReader(definition)));
    }

    void add(Directory directory, List<Provider> providers) throws IOException {
        BulkResponse response = elasticsearch.bulk(b -> {
            b.index(name).refresh(Refresh.True);
            providers.forEach(provider ->
                    b.operations(o -> o.index(i -> i.id(provider.id().toString())
                            .routing(directory.id().toString())
                            .document(BinaryData.of(json(directory, provider), ContentType.APPLICATION_JSON)))));
            return b;
        });
        response.items().stream()
                .filter(item -> item.error() != null)
                .findFirst()
                .ifPresent(item -> {
                    throw new IllegalStateException(item.toString());
                });
    }

    ProviderDocument document(Directory directory, Provider provider) {
        return projection.document(directory, provider);
    }

    DirectoryIndex door(Consumer<DirectoryId> strayed) {
        return new DirectoryIndex(elasticsearch, name, new Gate("eu"), strayed);
    }

    /** One whose searches have so much time. */
    DirectoryIndex door(Duration timeout) {
        return new DirectoryIndex(elasticsearch, name, new Gate("eu"), directory -> {}, timeout);
    }

    /** Whose settings nobody has changed. */
    ProviderSearch search(Consumer<DirectoryId> strayed, InstantSource clock) {
        return search(strayed, clock, Fixtures.UNTUNED);
    }

    ProviderSearch search(Consumer<DirectoryId> strayed, InstantSource clock, Tunings tunings) {
        return search(door(strayed), clock, tunings);
    }

    static ProviderSearch search(DirectoryIndex door, InstantSource clock, Tunings tunings) {
        return new ElasticProviderSearch(
                door,
                Fixtures.VOCABULARY,
                tunings,
                Fixtures.CODE_NAMES,
                new QueryTranslator(Fixtures.PLACES),
                new LikenessTranslator(Fixtures.CODE_LISTS.get(CodeListId.SERVICE_CATEGORIES), Fixtures.PLACES),
                Fixtures.CURSORS,
                clock);
    }

    CriteriaMatcher matcher(Consumer<DirectoryId> strayed, InstantSource clock) {
        return matcher(strayed, clock, Fixtures.UNTUNED);
    }

    CriteriaMatcher matcher(Consumer<DirectoryId> strayed, InstantSource clock, Tunings tunings) {
        return new ElasticCriteriaMatcher(
                door(strayed), Fixtures.VOCABULARY, tunings, new QueryTranslator(Fixtures.PLACES), clock);
    }

    private byte[] json(Directory directory, Provider provider) {
        try {
            return STORED.writeValueAsBytes(document(directory, provider));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        elasticsearch.indices().delete(d -> d.index(name));
        elasticsearch.close();
    }
}
