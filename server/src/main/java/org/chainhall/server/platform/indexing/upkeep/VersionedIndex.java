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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The indexes behind one alias: {@code <alias>-v<version>-<time>}. The alias names the live one; so does one alias for
 * each version that searches may ask for, {@code <alias>-v<version>}: a program finds no index that was made for an
 * earlier one, and goes on finding one that was made for a later one, which has all fields of its own. Each index has an
 * alias of its own besides, which the relays write to: a write by alias fails when the index is gone, where a write by
 * name could make a new one without a mapping.
 */
public final class VersionedIndex {
    private static final Pattern VERSION = Pattern.compile(".*-v(\\d+)-\\d+(-target)?");
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

    /** The alias that searches of a version ask. */
    public static String searched(String alias, int version) {
        return alias + "-v" + version;
    }

    /** The version for which an index was made, by its name or by that of its target. */
    public static int version(String index) {
        Matcher name = VERSION.matcher(index);
        if (!name.matches()) {
            throw new IllegalArgumentException(index + " is not one of our indexes");
        }
        return Integer.parseInt(name.group(1));
    }

    /** The index behind the alias. */
    Optional<String> live() {
        return indexes().entrySet().stream()
                .filter(index -> index.getValue().contains(alias))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether it was made for an earlier program. */
    boolean isOutdated(String index) {
        return version(index) < definition.version();
    }

    /** Makes an empty index that only the relays know. */
    String create() {
        return create(Map.of());
    }

    /** Makes an empty index and names it the live one. */
    String createLive() {
        return create(Map.of(alias, Alias.of(a -> a), searched(alias, definition.version()), Alias.of(a -> a)));
    }

    /** Lets searches go to this index from now on, in one step; also those that asked for the one before. */
    void promote(String index) {
        Map<String, Collection<String>> indexes = indexes();
        Set<String> promoted = new TreeSet<>(List.of(alias, searched(alias, definition.version())));
        Optional<String> before = live();
        before.ifPresent(old -> indexes.getOrDefault(old, List.of()).stream()
                .filter(name -> !name.equals(target(old)))
                .forEach(promoted::add));
        attempt(() -> elasticsearch.indices().updateAliases(u -> {
            promoted.forEach(name -> {
                before.filter(old -> indexes.getOrDefault(old, List.of()).contains(name))
                        .ifPresent(
                                old -> u.actions(a -> a.remove(r -> r.index(old).alias(name))));
                u.actions(a -> a.add(d -> d.index(index).alias(name)));
            });
            return u;
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
