package org.chainhall.server.search.elastic;

import static org.chainhall.server.search.elastic.FieldNames.CARD;
import static org.chainhall.server.search.elastic.FieldNames.DIRECTORY;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.search.Card;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to search a region's index, and only ever one directory of it: every search gets the directory's filter
 * and routing here, and every hit is compared with the directory again before it is handed out.
 */
final class DirectoryIndex {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryIndex.class);
    /** Shorter than the client waits, so that a slow node answers that it was slow. */
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final ElasticsearchClient elasticsearch;
    private final String alias;
    private final ObjectMapper stored;
    private final Consumer<DirectoryId> strayed;

    /**
     * Opens the index of a region.
     *
     * @param stored the mapper for stored JSON
     * @param strayed hears of a hit that does not belong to the directory that was asked
     */
    DirectoryIndex(
            ElasticsearchClient elasticsearch, String alias, ObjectMapper stored, Consumer<DirectoryId> strayed) {
        this.elasticsearch = elasticsearch;
        this.alias = alias;
        this.stored = stored;
        this.strayed = strayed;
    }

    Found search(DirectoryId directory, SearchBody body) throws IOException {
        SearchResponse<ObjectNode> response = elasticsearch.search(request(directory, body), ObjectNode.class);
        if (response.timedOut()) {
            throw new IOException("the search took more than " + TIMEOUT);
        }
        return found(directory, body.limit(), response);
    }

    SearchRequest request(DirectoryId directory, SearchBody body) {
        List<Query> conditions = new ArrayList<>();
        conditions.add(Queries.term(DIRECTORY, directory.toString()));
        conditions.addAll(body.conditions());
        return SearchRequest.of(s -> {
            s.index(alias)
                    .routing(directory.toString())
                    .query(q -> q.bool(b -> b.filter(conditions).should(body.summands())))
                    .aggregations(body.aggregations())
                    .sort(body.sort())
                    // One more than the page has says whether there is another one.
                    .size(body.limit() + 1)
                    .source(c -> c.filter(f -> f.includes(CARD)))
                    .trackTotalHits(t -> t.enabled(true))
                    .allowPartialSearchResults(false)
                    .timeout(TIMEOUT.toMillis() + "ms");
            if (!body.hitConditions().isEmpty()) {
                s.postFilter(Queries.all(body.hitConditions()));
            }
            return body.after().isEmpty() ? s : s.searchAfter(body.after());
        });
    }

    private Found found(DirectoryId directory, int limit, SearchResponse<ObjectNode> response) {
        List<Hit<ObjectNode>> hits = response.hits().hits();
        List<Hit<ObjectNode>> page = hits.subList(0, Math.min(limit, hits.size()));
        return new Found(
                page.stream().flatMap(hit -> own(directory, hit).stream()).toList(),
                hits.size() > limit ? Optional.of(page.getLast().sort()) : Optional.empty(),
                Objects.requireNonNull(response.hits().total()).value(),
                response.aggregations());
    }

    private Optional<FoundHit> own(DirectoryId directory, Hit<ObjectNode> hit) {
        Card card = card(hit);
        if (!card.directory().equals(directory.value())) {
            LOG.error("A search of directory {} found {}, which is not its own; dropped", directory, hit.id());
            strayed.accept(directory);
            return Optional.empty();
        }
        return Optional.of(new FoundHit(card, hit.matchedQueries().keySet()));
    }

    private Card card(Hit<ObjectNode> hit) {
        try {
            return stored.treeToValue(Objects.requireNonNull(hit.source()).get(CARD), Card.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the card of " + hit.id() + " is not what we wrote", e);
        }
    }

    /**
     * An answer.
     *
     * @param next the sort values of the last hit, if there are more
     */
    record Found(List<FoundHit> hits, Optional<List<FieldValue>> next, long total, Map<String, Aggregate> facets) {}

    /** A hit with the names of the queries that it fulfils. */
    record FoundHit(Card card, Set<String> matched) {}
}
