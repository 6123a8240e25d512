package org.chainhall.server.platform.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainhall.api.SearchApi;
import org.chainhall.api.http.Caller;
import org.chainhall.api.http.Reply;
import org.chainhall.api.model.Comparison;
import org.chainhall.api.model.FacetName;
import org.chainhall.api.model.ProviderKind;
import org.chainhall.api.model.SearchResult;
import org.chainhall.api.model.SearchSort;
import org.chainhall.api.model.SearchTotal;
import org.chainhall.api.model.SimilarProviders;
import org.chainhall.api.model.Suggestions;
import org.chainhall.api.model.TotalRelation;

/** A search that finds nothing. */
public final class StubSearch implements SearchApi {
    @Override
    public Reply<SearchResult> searchProviders(
            Optional<Caller> caller,
            String directory,
            String q,
            List<ProviderKind> kind,
            List<String> category,
            List<String> locatedIn,
            List<String> serves,
            List<String> chain,
            List<String> stage,
            List<String> credential,
            LocalDate validOn,
            List<String> from,
            List<String> to,
            List<String> mode,
            List<String> currency,
            Double ticket,
            String near,
            String within,
            Instant updatedSince,
            List<String> language,
            List<String> sizeClass,
            SearchSort sort,
            List<FacetName> facets,
            Boolean explain,
            String acceptLanguage,
            Integer limit,
            String cursor) {
        return Reply.ok(SearchResult.builder()
                .items(List.of())
                .isComplete(true)
                .limit(limit)
                .total(new SearchTotal(0L, TotalRelation.EQ))
                .facets(Map.of())
                .build());
    }

    @Override
    public Reply<Suggestions> listSuggestions(
            Optional<Caller> caller, String directory, String q, Integer limit, String acceptLanguage) {
        return Reply.ok(Suggestions.builder().build());
    }

    @Override
    public Reply<SimilarProviders> listSimilarProviders(
            Optional<Caller> caller,
            String directory,
            UUID providerId,
            Boolean explain,
            Integer limit,
            String acceptLanguage) {
        return Reply.ok(SimilarProviders.builder().limit(limit).build());
    }

    @Override
    public Reply<Comparison> getComparison(
            Optional<Caller> caller, String directory, List<UUID> ids, String acceptLanguage) {
        return Reply.ok(Comparison.builder().build());
    }
}
