package org.chainhall.server.search.elastic;

import static org.chainhall.server.search.elastic.FieldNames.ID;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.search.Criteria;
import org.chainhall.server.search.CriteriaMatcher;
import org.chainhall.server.search.elastic.DirectoryIndex.Seen;
import org.chainhall.server.searchsettings.Tunings;

/** Asks the index of one region. */
final class ElasticCriteriaMatcher implements CriteriaMatcher {
    private static final int PAGE = 1_000;

    private final DirectoryIndex index;
    private final SearchVocabulary vocabulary;
    private final Tunings tunings;
    private final QueryTranslator translator;
    private final InstantSource clock;

    ElasticCriteriaMatcher(
            DirectoryIndex index,
            SearchVocabulary vocabulary,
            Tunings tunings,
            QueryTranslator translator,
            InstantSource clock) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.tunings = tunings;
        this.translator = translator;
        this.clock = clock;
    }

    @Override
    public Matches findAll(Directory directory, Criteria criteria, int most) {
        index.refresh();
        List<Query> conditions = List.of(condition(directory, criteria));
        List<UUID> found = new ArrayList<>();
        Seen page = index.see(directory.id(), conditions, Map.of(), List.of(), PAGE);
        while (page.total() <= most) {
            page.hits().forEach(hit -> found.add(hit.provider()));
            if (page.next().isEmpty()) {
                return new Matches(found.size(), found);
            }
            page = index.see(directory.id(), conditions, Map.of(), page.next().get(), PAGE);
        }
        return new Matches(page.total(), List.of());
    }

    @Override
    public List<Sighting> look(Directory directory, Collection<UUID> providers, Map<UUID, Criteria> criteria) {
        Map<String, Query> named = new LinkedHashMap<>();
        criteria.forEach((id, asked) -> named.put(id.toString(), condition(directory, asked)));
        Query changed = Queries.terms(ID, providers.stream().map(UUID::toString).toList());
        return look(directory, changed, providers.size(), named);
    }

    /**
     * All conditions in one request, so that a version and what it fulfils are of the same moment. Only a node that takes
     * fewer clauses at a time is asked in two.
     */
    private List<Sighting> look(Directory directory, Query providers, int limit, Map<String, Query> named) {
        try {
            return index.see(directory.id(), List.of(providers), named, List.of(), limit)
                    .hits();
        } catch (ElasticsearchException e) {
            if (named.size() < 2) {
                throw e;
            }
            Map<String, Query> half = new HashMap<>();
            Map<String, Query> rest = new HashMap<>();
            named.forEach((name, query) -> (half.size() < named.size() / 2 ? half : rest).put(name, query));
            return together(look(directory, providers, limit, half), look(directory, providers, limit, rest));
        }
    }

    /** What both answers know; what is true of the older version at least. */
    private static List<Sighting> together(List<Sighting> some, List<Sighting> others) {
        Map<UUID, Sighting> byProvider =
                others.stream().collect(Collectors.toMap(Sighting::provider, Function.identity()));
        return some.stream()
                .flatMap(
                        hit -> Stream.ofNullable(byProvider.get(hit.provider())).map(other -> together(hit, other)))
                .toList();
    }

    private static Sighting together(Sighting one, Sighting other) {
        Set<UUID> fulfilled = new HashSet<>(one.fulfilled());
        fulfilled.addAll(other.fulfilled());
        return new Sighting(one.provider(), Math.min(one.version(), other.version()), fulfilled);
    }

    private Query condition(Directory directory, Criteria criteria) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), directory.timezone());
        Optional<TextMatch> match = criteria.text().map(text -> {
            QueryText query = vocabulary.query(text);
            return TextMatch.unweighed(query, vocabulary.meaning(query))
                    .with(vocabulary.synonyms(query, tunings.current(directory.id())));
        });
        return translator.condition(TokenKey.of(directory), match, criteria.filters(), today);
    }
}
