package org.chainhall.server.search.elastic;

import static org.chainhall.server.search.elastic.FieldNames.CARD;
import static org.chainhall.server.search.elastic.FieldNames.DIRECTORY;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.FieldSuggester;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.indices.RefreshResponse;
import co.elastic.clients.json.JsonpMappingException;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chainhall.server.language.EditDistance;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.search.Card;
import org.chainhall.server.search.CriteriaMatcher.Sighting;
import org.chainhall.server.search.elastic.Corrector.Misspelling;
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

    private static final int OK = 200;
    private static final String COUNTS = "counts";
    private static final int CANDIDATES = 25;
    private static final int SHORTEST_CANDIDATE = 3;
    private static final float FREQUENT = 0.99f;

    private final ElasticsearchClient elasticsearch;
    private final String alias;
    private final Gate gate;
    private final Consumer<DirectoryId> strayed;
    private final Duration timeout;

    /**
     * Opens the index of a region.
     *
     * @param gate fails at once while Elasticsearch is away
     * @param strayed hears of a hit that does not belong to the directory that was asked
     */
    DirectoryIndex(ElasticsearchClient elasticsearch, String alias, Gate gate, Consumer<DirectoryId> strayed) {
        this(elasticsearch, alias, gate, strayed, TIMEOUT);
    }

    DirectoryIndex(
            ElasticsearchClient elasticsearch,
            String alias,
            Gate gate,
            Consumer<DirectoryId> strayed,
            Duration timeout) {
        this.elasticsearch = elasticsearch;
        this.alias = alias;
        this.gate = gate;
        this.strayed = strayed;
        this.timeout = timeout;
    }

    /** All that there is, or a failure. */
    Found search(DirectoryId directory, SearchBody body) {
        return found(directory, body, ask(request(directory, body)));
    }

    /** What can be found in time; if that is not all, it says so. */
    Found searchInTime(DirectoryId directory, SearchBody body) {
        return found(directory, body, askInTime(request(directory, body)));
    }

    /** Counts the directory's providers, and those of them that fulfil each of these queries. */
    Counts count(DirectoryId directory, Map<String, Query> queries) {
        SearchRequest request = SearchRequest.of(s -> base(s, directory, List.of())
                .size(0)
                .aggregations(COUNTS, a -> a.filters(f -> f.filters(b -> b.keyed(within(directory, queries))))));
        SearchResponse<Source> response = ask(request);
        Map<String, Long> counts = new HashMap<>();
        Objects.requireNonNull(response.aggregations().get(COUNTS))
                .filters()
                .buckets()
                .keyed()
                .forEach((name, bucket) -> counts.put(name, bucket.docCount()));
        return new Counts(Objects.requireNonNull(response.hits().total()).value(), counts);
    }

    /** Shows all that the index has taken so far. */
    void refresh() {
        gate.call(() -> {
            RefreshResponse response = elasticsearch.indices().refresh(r -> r.index(alias));
            if (response.shards() != null && response.shards().failed().intValue() > 0) {
                throw new IOException("not every shard was refreshed");
            }
            return response;
        });
    }

    /**
     * Providers in the order of their ids, each with its version.
     *
     * @param named queries that they need not fulfil; each says which it does
     * @param after the sort values behind which the page begins; empty for the first one
     */
    Seen see(
            DirectoryId directory,
            List<Query> conditions,
            Map<String, Query> named,
            List<FieldValue> after,
            int limit) {
        List<Query> flags = named.entrySet().stream()
                .map(query -> Queries.summand(query.getKey(), 1, query.getValue()))
                .toList();
        SearchResponse<Source> response = ask(SearchRequest.of(s -> {
            base(s, directory, conditions)
                    .query(q ->
                            q.bool(b -> b.must(within(directory, conditions)).should(flags)))
                    .includeNamedQueriesScore(true)
                    .sort(QueryTranslator.TIE_BREAK)
                    .version(true)
                    .size(limit)
                    .source(c -> c.filter(f -> f.includes(CARD + ".directory", CARD + ".id")))
                    // Nobody asks for the same providers again.
                    .requestCache(false);
            return after.isEmpty() ? s : s.searchAfter(after);
        }));
        List<Hit<Source>> hits = response.hits().hits();
        return new Seen(
                hits.stream().flatMap(hit -> sighting(directory, hit).stream()).toList(),
                hits.size() < limit
                        ? Optional.empty()
                        : Optional.of(hits.getLast().sort()),
                Objects.requireNonNull(response.hits().total()).value());
    }

    private Optional<Sighting> sighting(DirectoryId directory, Hit<Source> hit) {
        return own(directory, hit)
                .map(card -> new Sighting(
                        card.id(),
                        Objects.requireNonNull(hit.version()),
                        hit.matchedQueries().keySet().stream()
                                .map(UUID::fromString)
                                .collect(Collectors.toSet())));
    }

    /**
     * Words of the directory that are spelt similarly, with the number of edits. A suggestion is no hit: what keeps it in
     * the directory is the key that all its words begin with.
     */
    Map<Misspelling, Map<String, Integer>> similar(
            DirectoryId directory, TokenKey key, Collection<Misspelling> misspellings) {
        List<Misspelling> asked = List.copyOf(misspellings);
        Map<String, FieldSuggester> suggesters = new LinkedHashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            suggesters.put(String.valueOf(i), suggester(key, asked.get(i)));
        }
        SearchResponse<Source> response = ask(SearchRequest.of(s -> s.index(alias)
                .routing(directory.toString())
                .size(0)
                .trackTotalHits(t -> t.enabled(false))
                .timeout(timeout.toMillis() + "ms")
                .suggest(b -> b.suggesters(suggesters))));
        Map<Misspelling, Map<String, Integer>> similar = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            Misspelling misspelling = asked.get(i);
            Map<String, Integer> words = new HashMap<>();
            response.suggest().getOrDefault(String.valueOf(i), List.of()).stream()
                    .flatMap(suggestion -> suggestion.term().options().stream())
                    .map(option -> key.withoutKey(option.text()))
                    .forEach(word -> words.put(word, misspelling.edits(word)));
            words.values().removeIf(edits -> edits > EditDistance.allowedEdits(misspelling.text()));
            similar.put(misspelling, words);
        }
        return similar;
    }

    private static FieldSuggester suggester(TokenKey key, Misspelling misspelling) {
        return FieldSuggester.of(s -> s.text(key.token(misspelling.text()))
                .term(t -> t.field(misspelling.field())
                        .suggestMode(SuggestMode.Always)
                        .size(CANDIDATES)
                        .shardSize(CANDIDATES)
                        .maxEdits(EditDistance.allowedEdits(misspelling.text()))
                        // The key and the first letter are always right.
                        .prefixLength(key.length() + 1)
                        .minWordLength(key.length() + SHORTEST_CANDIDATE)
                        // The words of a directory are rare in an index of many; a frequent one may be meant all the
                        // same.
                        .maxTermFreq(FREQUENT)));
    }

    SearchRequest request(DirectoryId directory, SearchBody body) {
        return SearchRequest.of(s -> {
            base(s, directory, body.conditions())
                    .aggregations(body.aggregations())
                    .sort(body.sort())
                    // Also in other orders: it is explained, and says whether a hit is a good one. In its own order the
                    // first sort value has it, and Elasticsearch would only work it out once more.
                    .trackScores(!isByScore(body.sort()))
                    // One more than the page has says whether there is another one.
                    .size(body.limit() + 1)
                    .includeNamedQueriesScore(true);
            s.query(q ->
                    q.bool(b -> b.must(within(directory, body.conditions())).should(body.summands())));
            if (!body.hitConditions().isEmpty()) {
                s.postFilter(Queries.all(body.hitConditions()));
            }
            return body.after().isEmpty() ? s : s.searchAfter(body.after());
        });
    }

    private static boolean isByScore(List<SortOptions> sort) {
        return sort.getFirst().isScore();
    }

    private SearchRequest.Builder base(SearchRequest.Builder search, DirectoryId directory, List<Query> conditions) {
        return search.index(alias)
                .routing(directory.toString())
                .query(within(directory, conditions))
                .trackTotalHits(t -> t.enabled(true))
                // A search that is cut short is told from one that failed in part by what it says of itself.
                .allowPartialSearchResults(true)
                // Also pages of hits, which are not kept unless one says so.
                .requestCache(true)
                .timeout(timeout.toMillis() + "ms");
    }

    /** Each of them by itself: those of an aggregation are prepared in segments without any hit, too. */
    private static Map<String, Query> within(DirectoryId directory, Map<String, Query> queries) {
        Map<String, Query> within = new LinkedHashMap<>();
        queries.forEach((name, query) -> within.put(name, within(directory, List.of(query))));
        return within;
    }

    /**
     * What a provider of the directory must fulfil; it scores nothing. The directory comes first, and in a query all of this
     * stands as what must hold: Elasticsearch prepares clauses in the order must, should, filter, and passes a segment of the
     * index over at the first that has to hold and has nothing there. (Only where two summands ask for the same does Lucene
     * join them, and put what must hold behind them.)
     */
    private static Query within(DirectoryId directory, List<Query> conditions) {
        return Query.of(q -> q.bool(
                b -> b.filter(Queries.term(DIRECTORY, directory.toString())).filter(conditions)));
    }

    private SearchResponse<Source> ask(SearchRequest request) {
        return gate.call(() -> {
            SearchResponse<Source> response = answer(request);
            if (response.timedOut()) {
                throw new IOException("the search took more than " + timeout);
            }
            return response;
        });
    }

    private SearchResponse<Source> askInTime(SearchRequest request) {
        return gate.call(() -> answer(request));
    }

    private SearchResponse<Source> answer(SearchRequest request) throws IOException {
        SearchResponse<Source> response = read(request);
        if (response.shards().failed().intValue() > 0) {
            throw new IOException("a shard failed: " + response.shards().failures());
        }
        return response;
    }

    private SearchResponse<Source> read(SearchRequest request) throws IOException {
        try {
            return elasticsearch.search(request, Source.class);
        } catch (TransportException e) {
            // Elasticsearch has found something: that is no reason to keep other searches from it.
            if (e.statusCode() == OK && e.getCause() instanceof JsonpMappingException) {
                throw new IllegalStateException("what the index keeps is not what we wrote", e);
            }
            throw e;
        }
    }

    private Found found(DirectoryId directory, SearchBody body, SearchResponse<Source> response) {
        List<Hit<Source>> hits = response.hits().hits();
        List<Hit<Source>> page = hits.subList(0, Math.min(body.limit(), hits.size()));
        Found found = new Found(
                page.stream()
                        .flatMap(hit -> own(directory, hit)
                                .map(card -> new FoundHit(card, score(hit, body.sort()), hit.matchedQueries()))
                                .stream())
                        .toList(),
                hits.size() > body.limit() ? Optional.of(page.getLast().sort()) : Optional.empty(),
                Objects.requireNonNull(response.hits().total()).value(),
                response.aggregations(),
                true);
        return response.timedOut() ? found.cutShort() : found;
    }

    private static double score(Hit<Source> hit, List<SortOptions> sort) {
        if (isByScore(sort)) {
            return hit.sort().getFirst().doubleValue();
        }
        return hit.score() == null ? 0 : hit.score();
    }

    private Optional<Card> own(DirectoryId directory, Hit<Source> hit) {
        Card card = Objects.requireNonNull(hit.source()).card();
        if (!card.directory().equals(directory.value())) {
            LOG.error("A search of directory {} found {}, which is not its own; dropped", directory, hit.id());
            strayed.accept(directory);
            return Optional.empty();
        }
        return Optional.of(card);
    }

    /** What the index keeps of a document. */
    private record Source(Card card) {}

    /**
     * An answer.
     *
     * @param next the sort values of the last hit, if there are more
     * @param isComplete whether there was time to find and count all
     */
    record Found(
            List<FoundHit> hits,
            Optional<List<FieldValue>> next,
            long total,
            Map<String, Aggregate> facets,
            boolean isComplete) {
        /** There may be more before its last hit, and a page behind that would leave it out. */
        Found cutShort() {
            return new Found(hits, Optional.empty(), total, facets, false);
        }
    }

    /**
     * A hit.
     *
     * @param factors the summands of the score that it has, by name
     */
    record FoundHit(Card card, double score, Map<String, Double> factors) {}

    /**
     * A page of providers.
     *
     * @param next the sort values of the last one, if there may be more
     */
    record Seen(List<Sighting> hits, Optional<List<FieldValue>> next, long total) {}

    /** How many providers there are, and how many fulfil each query. */
    record Counts(long total, Map<String, Long> counts) {}
}
