package org.chainhall.server.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.search.ProviderSearch;
import org.chainhall.server.search.SearchPage;
import org.chainhall.server.search.SearchPage.Factor;
import org.chainhall.server.search.SearchPage.Hit;
import org.chainhall.server.search.SearchPage.Score;
import org.chainhall.server.search.SearchRequest;
import org.chainhall.server.search.Suggestions;
import org.chainhall.server.search.elastic.DirectoryIndex.Found;
import org.chainhall.server.search.elastic.DirectoryIndex.FoundHit;
import org.chainhall.server.search.elastic.MatchLadder.Step;
import org.chainhall.server.searchsettings.Tuning;
import org.chainhall.server.searchsettings.Tunings;

/** Finds in the index of one region. */
final class ElasticProviderSearch implements ProviderSearch {
    private final DirectoryIndex index;
    private final SearchVocabulary vocabulary;
    private final Tunings tunings;
    private final TextSearch texts;
    private final QueryTranslator translator;
    private final Suggester suggester;
    private final LikenessTranslator likeness;
    private final Cursors cursors;
    private final InstantSource clock;
    private final FacetReader facets = new FacetReader();

    ElasticProviderSearch(
            DirectoryIndex index,
            SearchVocabulary vocabulary,
            Tunings tunings,
            CodeNames codes,
            QueryTranslator translator,
            LikenessTranslator likeness,
            Cursors cursors,
            InstantSource clock) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.tunings = tunings;
        this.texts = new TextSearch(vocabulary, index);
        this.suggester = new Suggester(index, vocabulary, codes);
        this.translator = translator;
        this.likeness = likeness;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Override
    public SearchPage search(Directory directory, SearchRequest request) {
        SearchPosition position = position(directory, request);
        Tuning tuning = tunings.find(directory.id(), position.settings()).orElseThrow(Cursors::invalid);
        return search(directory, request, position, tuning);
    }

    @Override
    public SearchPage preview(Directory directory, SearchRequest request, Tuning draft) {
        return search(directory, request, first(directory, draft), draft);
    }

    private SearchPage search(Directory directory, SearchRequest request, SearchPosition position, Tuning tuning) {
        QueryTranslator.Inquiry inquiry =
                translator.read(TokenKey.of(directory), request, tuning, position, texts.isSmall(directory));
        TextSearch.Question question = new TextSearch.Question() {
            @Override
            public Found ask(TextMatch match) {
                return find(directory, inquiry.search(Optional.of(match)));
            }

            @Override
            public Map<String, Query> outlook(TextMatch unweighed) {
                return inquiry.outlook(unweighed);
            }
        };
        Optional<Step> step =
                request.text().map(text -> texts.find(directory, text, tuning, position.match(), question));
        Found found = step.map(Step::found).orElseGet(() -> find(directory, inquiry.search(Optional.empty())));
        MatchState state = step.map(Step::state).orElse(null);
        return new SearchPage(
                found.hits().stream().map(hit -> hit(request, hit)).toList(),
                found.total(),
                facets.read(request.facets(), found.facets()),
                step.map(Step::match).map(vocabulary::marker).orElse(SearchPage.Marker.NONE),
                step.map(Step::relaxed).orElse(List.of()),
                request.limit(),
                found.next()
                        .map(values -> position.behind(values, state))
                        .map(next -> cursors.seal(next, binding(directory, request))),
                found.isComplete());
    }

    @Override
    public Suggestions suggest(Directory directory, String text, int limit) {
        return suggester.suggest(directory, text, limit);
    }

    @Override
    public List<Hit> similar(Directory directory, Provider provider, int limit, boolean explain) {
        SearchBody body = likeness.translate(provider, limit);
        return index.search(directory.id(), explain ? body : body.naming(name -> false)).hits().stream()
                .map(hit -> new Hit(
                        hit.card(),
                        false,
                        Map.of(),
                        OptionalDouble.empty(),
                        explain ? Optional.of(score(hit)) : Optional.empty()))
                .toList();
    }

    private Found find(Directory directory, SearchBody body) {
        // A walk over all pages must not leave anything out: a later page is whole, or asked for again.
        return body.after().isEmpty() ? index.searchInTime(directory.id(), body) : index.search(directory.id(), body);
    }

    private SearchPosition position(Directory directory, SearchRequest request) {
        return request.cursor()
                .map(cursor -> cursors.open(cursor, SearchPosition.class, binding(directory, request)))
                .orElseGet(() -> first(directory, tunings.current(directory.id())));
    }

    private SearchPosition first(Directory directory, Tuning tuning) {
        return SearchPosition.first(LocalDate.ofInstant(clock.instant(), directory.timezone()), tuning.version());
    }

    /** All that decides which hits there are, and in which order. */
    private static Object[] binding(Directory directory, SearchRequest request) {
        return new Object[] {"search", directory.id(), request.text(), request.filters(), request.order()};
    }

    private Hit hit(SearchRequest request, FoundHit hit) {
        return new Hit(
                hit.card(),
                CurationTranslator.isPinned(hit.factors().keySet()),
                translator.coverage(request.filters(), hit.factors().keySet()),
                request.filters()
                        .near()
                        .map(circle -> circle.nearest(hit.card().points()))
                        .orElse(OptionalDouble.empty()),
                request.explain() ? Optional.of(score(hit)) : Optional.empty());
    }

    private static Score score(FoundHit hit) {
        return new Score(
                hit.score(),
                hit.factors().entrySet().stream()
                        .map(factor -> new Factor(factor.getKey(), factor.getValue()))
                        .sorted(Comparator.comparingDouble(Factor::value)
                                .reversed()
                                .thenComparing(Factor::name))
                        .toList());
    }
}
