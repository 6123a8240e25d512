package org.chainhall.server.platform.indexing.upkeep;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ExpandWildcard;
import co.elastic.clients.elasticsearch.indices.Alias;
import co.elastic.clients.elasticsearch.indices.IndexState;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The indexes behind one alias: {@code <alias>-v<version>-<time>}. Searches use the alias, which names the live one; each
 * index has an alias of its own besides, which the relays write to: a write by alias fails when the index is gone,
 * where a write by name could make a new one without a mapping.
 */
public final class VersionedIndex {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

    private final ElasticsearchClient elasticsearch;
    private final String alias;
    private final IndexDefinition definition;
    private final InstantSource clock;

    public VersionedIndex(
            ElasticsearchClient elasticsearch, String alias, IndexDefinition definition, InstantSource clock) {
        this.elasticsearch = elasticsearch;
        this.alias = alias;
        this.definition = definition;
        this.clock = clock;
    }

    /** The alias that the relays write to. */
    static String target(String index) {
        return index + "-target";
    }

    /** The index behind the alias. */
    Optional<String> live() {
        return indexes().entrySet().stream()
                .filter(index -> index.getValue().contains(alias))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Makes an empty index that only the relays know. */
    String create() {
        return create(Map.of());
    }

    /** Makes an empty index and names it the live one. */
    String createLive() {
        return create(Map.of(alias, Alias.of(a -> a)));
    }

    /** Lets searches go to this index from now on, in one step. */
    void promote(String index) {
        Optional<String> before = live();
        attempt(() -> elasticsearch.indices().updateAliases(u -> {
            before.ifPresent(old -> u.actions(a -> a.remove(r -> r.index(old).alias(alias))));
            return u.actions(a -> a.add(d -> d.index(index).alias(alias)));
        }));
    }

    /** Deletes all indexes of this alias but one. */
    List<String> dropAllBut(Optional<String> kept) {
        List<String> others = indexes().keySet().stream()
                .filter(index -> !kept.equals(Optional.of(index)))
                .toList();
        if (!others.isEmpty()) {
            attempt(() -> elasticsearch.indices().delete(d -> d.index(others)));
        }
        return others;
    }

    /** Makes everything that was written so far visible to searches. */
    void refresh(String index) {
        attempt(() -> elasticsearch.indices().refresh(r -> r.index(index)));
    }

    private String create(Map<String, Alias> more) {
        String index = "%s-v%d-%s".formatted(alias, definition.version(), TIME.format(clock.instant()));
        Map<String, Alias> aliases = new HashMap<>(more);
        aliases.put(target(index), Alias.of(a -> a));
        attempt(() -> elasticsearch
                .indices()
                .create(c -> c.index(index)
                        .withJson(new StringReader(definition.body()))
                        .aliases(aliases)));
        return index;
    }

    /** The indexes and their aliases. */
    private Map<String, Collection<String>> indexes() {
        Pattern name = Pattern.compile(Pattern.quote(alias) + "-v\\d+-\\d+");
        Map<String, IndexState> found = attempt(() -> elasticsearch
                .indices()
                .get(g -> g.index(alias + "-v*").expandWildcards(ExpandWildcard.Open))
                .indices());
        Map<String, Collection<String>> indexes = new HashMap<>();
        found.forEach((index, state) -> {
            if (name.matcher(index).matches()) {
                indexes.put(index, state.aliases().keySet());
            }
        });
        return indexes;
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
