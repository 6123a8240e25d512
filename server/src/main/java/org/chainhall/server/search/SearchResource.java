package org.chainhall.server.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainhall.api.SearchApi;
import org.chainhall.api.http.Caller;
import org.chainhall.api.http.Reply;
import org.chainhall.api.model.Comparison;
import org.chainhall.api.model.FacetName;
import org.chainhall.api.model.ProviderKind;
import org.chainhall.api.model.SearchCriteria;
import org.chainhall.api.model.SearchResult;
import org.chainhall.api.model.SearchSort;
import org.chainhall.api.model.SimilarProviders;
import org.chainhall.api.model.Suggestions;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.directory.DirectoryService;
import org.chainhall.server.platform.http.Fault;
import org.chainhall.server.platform.http.Page;
import org.chainhall.server.platform.http.Problems;
import org.chainhall.server.platform.locale.PreferredLanguages;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.provider.ProviderId;
import org.chainhall.server.provider.ProviderService;
import org.chainhall.server.searchsettings.QueryCounter;
import org.jspecify.annotations.Nullable;

/** The operations with the tag search. */
public final class SearchResource implements SearchApi {
    private static final int MOST_SUGGESTIONS = 10;

    private final DirectoryService directories;
    private final ProviderService providers;
    private final ProviderSearch search;
    private final CriteriaReader criteria;
    private final SearchMapper mapper;
    private final SuggestionMapper suggestions;
    private final ComparisonService comparison;
    private final ComparisonMapper comparisons;
    private final QueryCounter counter;

    SearchResource(
            DirectoryService directories,
            ProviderService providers,
            ProviderSearch search,
            CriteriaReader criteria,
            SearchMapper mapper,
            SuggestionMapper suggestions,
            ComparisonService comparison,
            ComparisonMapper comparisons,
            QueryCounter counter) {
        this.directories = directories;
        this.providers = providers;
        this.search = search;
        this.criteria = criteria;
        this.mapper = mapper;
        this.suggestions = suggestions;
        this.comparison = comparison;
        this.comparisons = comparisons;
        this.counter = counter;
    }

    @Override
    public Reply<SearchResult> searchProviders(
            Optional<Caller> caller,
            String slug,
            @Nullable String q,
            List<ProviderKind> kinds,
            List<String> categories,
            List<String> locatedIn,
            List<String> serves,
            List<String> chains,
            List<String> stages,
            List<String> credentials,
            @Nullable LocalDate validOn,
            List<String> from,
            List<String> to,
            List<String> modes,
            List<String> currencies,
            @Nullable Double ticket,
            @Nullable String near,
            @Nullable String within,
            @Nullable Instant updatedSince,
            List<String> languages,
            List<String> sizeClasses,
            @Nullable SearchSort sort,
            List<FacetName> facets,
            Boolean explain,
            @Nullable String acceptLanguage,
            Integer limit,
            @Nullable String cursor) {
        Directory directory = directories.get(slug);
        Criteria asked = criteria.ofQuery(SearchCriteria.builder()
                .q(q)
                .kind(kinds)
                .category(categories)
                .locatedIn(locatedIn)
                .serves(serves)
                .chain(chains)
                .stage(stages)
                .credential(credentials)
                .validOn(validOn)
                .from(from)
                .to(to)
                .mode(modes)
                .currency(currencies)
                .ticket(ticket)
                .near(near)
                .within(within)
                .updatedSince(updatedSince)
                .language(languages)
                .sizeClass(sizeClasses)
                .build());
        SearchRequest request = new SearchRequest(
                asked.text(),
                asked.filters(),
                order(sort, asked.text(), asked.filters()),
                facets.stream().map(facet -> Facet.of(facet.value())).collect(Collectors.toSet()),
                Page.limit(limit),
                Optional.ofNullable(cursor),
                explain);
        SearchPage page = search.search(directory, request);
        if (cursor == null) {
            boolean foundNothing =
                    page.total() == 0 && page.isComplete() && asked.filters().isEmpty();
            asked.text().ifPresent(words -> counter.count(directory, words, foundNothing));
        }
        return Reply.ok(mapper.result(directory, page, PreferredLanguages.of(acceptLanguage)))
                .header("Vary", "Accept-Language");
    }

    @Override
    public Reply<Suggestions> listSuggestions(
            Optional<Caller> caller, String slug, String q, Integer limit, @Nullable String acceptLanguage) {
        Directory directory = directories.get(slug);
        return Reply.ok(suggestions.model(
                        search.suggest(directory, q, Math.min(limit, MOST_SUGGESTIONS)),
                        PreferredLanguages.of(acceptLanguage)))
                .header("Vary", "Accept-Language");
    }

    @Override
    public Reply<SimilarProviders> listSimilarProviders(
            Optional<Caller> caller,
            String slug,
            UUID providerId,
            Boolean explain,
            Integer limit,
            @Nullable String acceptLanguage) {
        Directory directory = directories.get(slug);
        Provider provider = providers.get(directory.id(), new ProviderId(providerId));
        int size = Page.limit(limit);
        List<SearchPage.Hit> hits = search.similar(directory, provider, size, explain);
        return Reply.ok(mapper.similar(directory, hits, size, PreferredLanguages.of(acceptLanguage)))
                .header("Vary", "Accept-Language");
    }

    @Override
    public Reply<Comparison> getComparison(
            Optional<Caller> caller, String slug, List<UUID> ids, @Nullable String acceptLanguage) {
        Directory directory = directories.get(slug);
        return Reply.ok(comparisons.model(
                        directory, comparison.compare(directory, ids), PreferredLanguages.of(acceptLanguage)))
                .header("Vary", "Accept-Language");
    }

    private static SearchOrder order(@Nullable SearchSort sort, Optional<String> text, Filters filters) {
        if (sort == null) {
            return text.isPresent()
                    ? SearchOrder.RELEVANCE
                    : filters.near().isPresent() ? SearchOrder.DISTANCE : SearchOrder.RELEVANCE_THEN_NAME;
        }
        return switch (sort) {
            case RELEVANCE -> SearchOrder.RELEVANCE;
            case NAME -> SearchOrder.NAME;
            case NEWEST -> SearchOrder.NEWEST;
            case DISTANCE ->
                filters.near()
                        .map(circle -> SearchOrder.DISTANCE)
                        .orElseThrow(() -> Problems.invalid(
                                Fault.query("sort", "INVALID", "The order by `distance` needs a place to be `near`.")));
        };
    }
}
