package org.chainhall.server.platform.indexing.upkeep;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.indexing.upkeep.DocumentCatalog.Entry;

/** Reads what an index holds: directories, ids and versions, and nothing of the documents themselves. */
final class IndexScan {
    /** Keywords that each document has. */
    private static final String ID = "id";

    private static final String DIRECTORY = "directory";
    private static final int DIRECTORIES_AT_ONCE = 1000;

    private final ElasticsearchClient elasticsearch;

    IndexScan(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Documents of a directory that searches see, in ascending order, from after an id on. */
    List<Entry> list(String index, DirectoryId directory, Optional<UUID> after, int limit) {
        SearchRequest request = SearchRequest.of(s -> {
            s.index(index)
                    .routing(directory.toString())
                    .query(q -> q.term(t -> t.field(DIRECTORY).value(directory.toString())))
                    .sort(o -> o.field(f -> f.field(ID).order(SortOrder.Asc)))
                    .size(limit)
                    .version(true)
                    .source(c -> c.fetch(false))
                    .trackTotalHits(t -> t.enabled(false));
            after.ifPresent(id -> s.searchAfter(FieldValue.of(id.toString())));
            return s;
        });
        return attempt(() -> elasticsearch.search(request, Void.class)).hits().hits().stream()
                .map(hit -> new Entry(UUID.fromString(hit.id()), Objects.requireNonNull(hit.version())))
                .toList();
    }

    /** The versions of those of the documents that are there at this moment, whether searches see them yet or not. */
    Map<UUID, Long> versions(String index, DirectoryId directory, Collection<UUID> ids) {
        Map<UUID, Long> versions = new HashMap<>();
        attempt(() -> elasticsearch.mget(
                        m -> {
                            ids.forEach(id -> m.docs(d -> d.index(index)
                                    .id(id.toString())
                                    .routing(directory.toString())
                                    .source(c -> c.fetch(false))));
                            return m;
                        },
                        Void.class))
                .docs()
                .forEach(item -> {
                    if (item.isFailure()) {
                        throw new UncheckedIOException(
                                new IOException(item.failure().error().reason()));
                    }
                    GetResult<Void> document = item.result();
                    if (document.found()) {
                        versions.put(UUID.fromString(document.id()), Objects.requireNonNull(document.version()));
                    }
                });
        return versions;
    }

    /** All directories that have documents. */
    List<DirectoryId> directories(String index) {
        List<DirectoryId> directories = new ArrayList<>();
        Map<String, FieldValue> after = Map.of();
        do {
            CompositeAggregate page = page(index, after);
            page.buckets()
                    .array()
                    .forEach(bucket -> directories.add(new DirectoryId(UUID.fromString(
                            Objects.requireNonNull(bucket.key().get(DIRECTORY)).stringValue()))));
            after = page.afterKey();
        } while (!after.isEmpty());
        return directories;
    }

    private CompositeAggregate page(String index, Map<String, FieldValue> after) {
        CompositeAggregationSource source = CompositeAggregationSource.of(c -> c.terms(t -> t.field(DIRECTORY)));
        SearchRequest request = SearchRequest.of(s -> s.index(index)
                .size(0)
                .aggregations(
                        DIRECTORY,
                        a -> a.composite(c -> {
                            c.size(DIRECTORIES_AT_ONCE).sources(NamedValue.of(DIRECTORY, source));
                            return after.isEmpty() ? c : c.after(after);
                        })));
        return Objects.requireNonNull(attempt(() -> elasticsearch.search(request, Void.class))
                        .aggregations()
                        .get(DIRECTORY))
                .composite();
    }

    private static <T> T attempt(Call<T> call) {
        try {
            return call.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Call<T> {
        T call() throws IOException;
    }
}
