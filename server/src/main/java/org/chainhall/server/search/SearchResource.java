package org.chainhall.server.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainhall.api.SearchApi;
import org.chainhall.api.http.Caller;
import org.chainhall.api.http.Reply;
import org.chainhall.api.model.FacetName;
import org.chainhall.api.model.ProviderKind;
import org.chainhall.api.model.SearchResult;
import org.chainhall.api.model.SearchSort;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.directory.DirectoryService;
import org.chainhall.server.platform.http.Page;
import org.chainhall.server.platform.locale.PreferredLanguages;
import org.jspecify.annotations.Nullable;

/** The operations with the tag search. */
public final class SearchResource implements SearchApi {
    private final DirectoryService directories;
    private final ProviderSearch search;
    private final FilterRules rules;
    private final SearchMapper mapper;

    SearchResource(DirectoryService directories, ProviderSearch search, FilterRules rules, SearchMapper mapper) {
        this.directories = directories;
        this.search = search;
        this.rules = rules;
        this.mapper = mapper;
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
            List<String> languages,
            List<String> sizeClasses,
            @Nullable SearchSort sort,
            List<FacetName> facets,
            @Nullable String acceptLanguage,
            Integer limit,
            @Nullable String cursor) {
        Directory directory = directories.get(slug);
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        filters.put(Facet.KIND, kinds.stream().map(ProviderKind::value).toList());
        filters.put(Facet.CATEGORY, categories);
        filters.put(Facet.LOCATED_IN, locatedIn);
        filters.put(Facet.SERVES, serves);
        filters.put(Facet.CHAIN, chains);
        filters.put(Facet.STAGE, stages);
        filters.put(Facet.CREDENTIAL, credentials);
        filters.put(Facet.LANGUAGE, languages);
        filters.put(Facet.SIZE_CLASS, sizeClasses);
        rules.check(filters);
        Optional<String> text = Optional.ofNullable(q).filter(words -> !words.isBlank());
        SearchRequest request = new SearchRequest(
                text,
                filters,
                order(sort, text),
                facets.stream().map(facet -> Facet.of(facet.value())).collect(Collectors.toSet()),
                Page.limit(limit),
                Optional.ofNullable(cursor));
        SearchPage page = search.search(directory, request);
        return Reply.ok(mapper.result(directory, page, PreferredLanguages.of(acceptLanguage)))
                .header("Vary", "Accept-Language");
    }

    private static SearchOrder order(@Nullable SearchSort sort, Optional<String> text) {
        if (sort == null) {
            return text.isPresent() ? SearchOrder.RELEVANCE : SearchOrder.RELEVANCE_THEN_NAME;
        }
        return switch (sort) {
            case RELEVANCE -> SearchOrder.RELEVANCE;
            case NAME -> SearchOrder.NAME;
            case NEWEST -> SearchOrder.NEWEST;
        };
    }
}
