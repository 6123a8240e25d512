package org.chainhall.server.savedsearch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainhall.api.model.ProviderCard;
import org.chainhall.api.model.SavedSearchMatch;
import org.chainhall.api.model.SavedSearchMatchPage;
import org.chainhall.api.model.SavedSearchPage;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.platform.http.Page;
import org.chainhall.server.platform.locale.PreferredLanguages;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.savedsearch.SavedSearchService.FoundMatch;
import org.chainhall.server.search.ProviderCardMapper;

/** Saved searches and their matches as the contract answers them. */
final class SavedSearchMapper {
    private final ProviderCardMapper cards;

    SavedSearchMapper(ProviderCardMapper cards) {
        this.cards = cards;
    }

    static org.chainhall.api.model.SavedSearch model(SavedSearch search) {
        return org.chainhall.api.model.SavedSearch.builder()
                .id(search.id().value())
                .name(search.name())
                .criteria(search.criteria())
                .matchesAtCreation(search.matchesAtCreation())
                .createdAt(search.createdAt())
                .build();
    }

    static SavedSearchPage page(Page<SavedSearch> page) {
        return SavedSearchPage.builder()
                .items(page.items().stream().map(SavedSearchMapper::model).toList())
                .limit(page.limit())
                .nextCursor(page.nextCursor())
                .build();
    }

    /** A page of matches, in the caller's language. */
    SavedSearchMatchPage matches(
            Directory directory, List<FoundMatch> found, int limit, String next, PreferredLanguages preferred) {
        List<Provider> present = found.stream()
                .map(FoundMatch::provider)
                .flatMap(Optional::stream)
                .toList();
        Map<UUID, ProviderCard> shown = cards.cards(directory, present, preferred).stream()
                .collect(Collectors.toMap(ProviderCard::id, Function.identity()));
        return SavedSearchMatchPage.builder()
                .items(found.stream()
                        .map(FoundMatch::match)
                        .map(match -> SavedSearchMatch.builder()
                                .providerId(match.providerId())
                                .foundAt(match.foundAt())
                                .provider(shown.get(match.providerId()))
                                .build())
                        .toList())
                .limit(limit)
                .nextCursor(next)
                .build();
    }
}
