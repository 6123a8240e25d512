package org.chainhall.server.platform.indexing;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chainhall.server.platform.database.DirectoryId;

/** Writes changes to the targets of a region in one bulk request and says what became of each. */
public final class BulkWriter {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final ElasticsearchClient elasticsearch;

    public BulkWriter(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * Writes each change to every target.
     *
     * @param targets aliases: a write to an index that was deleted must fail, and not make an index without a mapping
     * @return one outcome for each change, in their order
     */
    public List<Outcome> write(List<String> targets, List<Change> changes) throws IOException {
        List<BulkOperation> operations = new ArrayList<>();
        for (Change change : changes) {
            targets.forEach(target -> operations.add(operation(target, change)));
        }
        BulkRequest request = BulkRequest.of(
                b -> b.operations(operations).requireAlias(true).timeout(t -> t.time(TIMEOUT.toSeconds() + "s")));
        List<BulkResponseItem> items = elasticsearch.bulk(request).items();
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            outcomes.add(items.subList(i * targets.size(), (i + 1) * targets.size()).stream()
                    .map(Outcome::of)
                    .reduce(Outcome.DONE, Outcome::worse));
        }
        return outcomes;
    }

    private static BulkOperation operation(String target, Change change) {
        String routing = change.directory().toString();
        return switch (change) {
            case Change.Write write ->
                BulkOperation.of(b -> b.index(i -> i.index(target)
                        .id(write.document().id().toString())
                        .routing(routing)
                        .version(write.document().version())
                        .versionType(VersionType.External)
                        .document(BinaryData.of(write.document().json(), ContentType.APPLICATION_JSON))));
            case Change.Delete delete ->
                BulkOperation.of(b -> b.delete(d -> d.index(target)
                        .id(delete.id().toString())
                        .routing(routing)
                        .version(delete.version())
                        .versionType(VersionType.External)));
        };
    }

    /** What one change of the index is. */
    public sealed interface Change {
        DirectoryId directory();

        /** How much it adds to a request, in bytes. */
        int size();

        record Write(DirectoryId directory, DocumentSource.Document document) implements Change {
            @Override
            public int size() {
                return document.json().length;
            }
        }

        record Delete(DirectoryId directory, UUID id, long version) implements Change {
            @Override
            public int size() {
                return 0;
            }
        }
    }

    /**
     * What became of a change.
     *
     * @param kind whether it is done, waits, or can never be done
     * @param reason what the index said
     */
    public record Outcome(Kind kind, String reason) {
        static final Outcome DONE = new Outcome(Kind.DONE, "");

        /** From the best to the worst. */
        public enum Kind {
            DONE,
            WAITS,
            REFUSED
        }

        /**
         * A conflict says that the index has this version or a newer one, and a missing document is deleted already: both
         * are done. Of the failures only 400 is the document's own fault; what is the index's or the node's (429, 5xx, a
         * blocked or missing index) passes.
         */
        static Outcome of(BulkResponseItem item) {
            if (item.error() == null || item.status() == 409 || item.status() == 404 && !missingIndex(item)) {
                return DONE;
            }
            String reason = item.error().type() + ": " + item.error().reason();
            return new Outcome(item.status() == 400 ? Kind.REFUSED : Kind.WAITS, reason);
        }

        Outcome worse(Outcome other) {
            return other.kind.compareTo(kind) > 0 ? other : this;
        }

        private static boolean missingIndex(BulkResponseItem item) {
            return item.error() != null
                    && "index_not_found_exception".equals(item.error().type());
        }
    }
}
