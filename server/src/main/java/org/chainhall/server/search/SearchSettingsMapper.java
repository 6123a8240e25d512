package org.chainhall.server.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainhall.api.model.PreviewedHit;
import org.chainhall.api.model.PreviewedSearch;
import org.chainhall.api.model.SearchPreview;
import org.chainhall.api.model.SearchQueryCount;
import org.chainhall.api.model.SearchQueryPage;
import org.chainhall.api.model.SearchSettings;
import org.chainhall.server.platform.http.Page;
import org.chainhall.server.searchsettings.QueryCount;
import org.chainhall.server.searchsettings.SettingsVersion;

/** Settings of searches, and what they are worth, as the contract answers them. */
final class SearchSettingsMapper {
    private SearchSettingsMapper() {}

    static SearchSettings model(SettingsVersion version) {
        return SearchSettings.builder()
                .synonyms(version.rules().synonyms())
                .curations(version.rules().curations())
                .weights(version.rules().weights())
                .version(version.version())
                .updatedAt(version.createdAt())
                .build();
    }

    static SearchPreview preview(SearchPage before, SearchPage after) {
        return SearchPreview.builder()
                .before(side(before, positions(after)))
                .after(side(after, positions(before)))
                .build();
    }

    static SearchQueryPage page(Page<QueryCount> page) {
        return SearchQueryPage.builder()
                .items(page.items().stream()
                        .map(count -> SearchQueryCount.builder()
                                .query(count.query())
                                .searches(count.searches())
                                .zeroHits(count.zeroHits())
                                .build())
                        .toList())
                .limit(page.limit())
                .nextCursor(page.nextCursor())
                .build();
    }

    private static Map<UUID, Integer> positions(SearchPage page) {
        Map<UUID, Integer> positions = new HashMap<>();
        page.hits().forEach(hit -> positions.put(hit.card().id(), positions.size() + 1));
        return positions;
    }

    private static PreviewedSearch side(SearchPage page, Map<UUID, Integer> others) {
        List<PreviewedHit> items = new ArrayList<>();
        for (SearchPage.Hit hit : page.hits()) {
            items.add(PreviewedHit.builder()
                    .position(items.size() + 1)
                    .otherPosition(others.get(hit.card().id()))
                    .id(hit.card().id())
                    .name(hit.card().name())
                    .curated(hit.isCurated() ? true : null)
                    .explanation(SearchMapper.explanation(hit.score().orElseThrow()))
                    .build());
        }
        return PreviewedSearch.builder()
                .items(items)
                .total(SearchMapper.total(page))
                .relaxed(SearchMapper.relaxed(page))
                .build();
    }
}
