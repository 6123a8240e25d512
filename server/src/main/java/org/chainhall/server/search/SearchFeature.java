package org.chainhall.server.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.lifecycle.Managed;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainhall.server.codelist.CodeLists;
import org.chainhall.server.directory.DirectoryService;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.place.Places;
import org.chainhall.server.platform.database.SessionLocks;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.indexing.BacklogMetrics;
import org.chainhall.server.platform.indexing.IndexBacklog;
import org.chainhall.server.platform.indexing.IndexFollower;
import org.chainhall.server.platform.indexing.IndexMetrics;
import org.chainhall.server.platform.indexing.upkeep.IndexUpkeep;
import org.chainhall.server.provider.ProviderService;
import org.chainhall.server.region.RegionKey;
import org.chainhall.server.region.Regions;
import org.chainhall.server.search.elastic.ElasticFeature;
import org.chainhall.server.search.elastic.RegionIndex;
import org.chainhall.server.searchsettings.SearchSettingsFeature;

/** The door to search, and to the indexes behind it. */
public final class SearchFeature {
    private final SearchResource resource;
    private final SearchSettingsResource settingsResource;
    private final CriteriaReader criteria;
    private final CriteriaMatcher matcher;
    private final ProviderCardMapper cards;
    private final List<IndexFollower> followers = new ArrayList<>();
    private final IndexBacklog backlog;
    private final Map<RegionKey, RegionIndex> indexes;

    /**
     * Builds the feature.
     *
     * @param stored the mapper for stored JSON
     */
    public SearchFeature(
            TextAnalysis analysis,
            Regions regions,
            Transactions transactions,
            SessionLocks locks,
            DirectoryService directories,
            ProviderService providers,
            SearchSettingsFeature settings,
            CodeLists codeLists,
            Places places,
            Cursors cursors,
            ObjectMapper stored,
            PrometheusRegistry metrics,
            InstantSource clock) {
        ElasticFeature elastic = new ElasticFeature(analysis, regions, codeLists, places, stored, clock);
        FacetLabels labels = new FacetLabels(codeLists);
        SearchMapper mapper = new SearchMapper(labels);
        ElasticFeature.Searches searches = elastic.searches(settings.service(), cursors, metrics);
        this.criteria = new CriteriaReader(new FilterRules(codeLists, places));
        this.matcher = searches.matcher();
        this.cards = new ProviderCardMapper(elastic.cards(), mapper);
        this.resource = new SearchResource(
                directories,
                providers,
                searches.search(),
                criteria,
                mapper,
                new SuggestionMapper(labels, places),
                new ComparisonService(providers, elastic.cards(), clock),
                new ComparisonMapper(mapper, labels, places),
                settings.counter());
        this.settingsResource = new SearchSettingsResource(
                directories, settings.service(), settings.report(), searches.search(), criteria, cursors);
        this.indexes = elastic.indexes(
                transactions,
                locks,
                directories,
                providers,
                new IndexMetrics(metrics),
                (directory, region, taken) -> followers.forEach(follower -> follower.taken(directory, region, taken)));
        this.backlog = new IndexBacklog(transactions, clock);
        metrics.register(new BacklogMetrics(
                backlog,
                regions.list().stream().map(region -> region.key().value()).toList()));
    }

    public SearchResource resource() {
        return resource;
    }

    public SearchSettingsResource settingsResource() {
        return settingsResource;
    }

    /** Reads what callers look for by the rules of search. */
    public CriteriaReader criteria() {
        return criteria;
    }

    /** For features that ask what fulfils criteria without searching. */
    public CriteriaMatcher matcher() {
        return matcher;
    }

    /** For features that show providers as hits are shown. */
    public ProviderCardMapper cards() {
        return cards;
    }

    /** Has a feature told what the indexes take in; to be called while the server is put together. */
    public void onIndexed(IndexFollower follower) {
        followers.add(follower);
    }

    /** What runs as long as a server does: relays, and the care of the indexes. */
    public List<Managed> background() {
        return indexes.values().stream()
                .flatMap(index -> index.background().stream())
                .toList();
    }

    /** For commands; empty for a region that the configuration does not name. */
    public Optional<IndexUpkeep> upkeep(RegionKey region) {
        return Optional.ofNullable(indexes.get(region)).map(RegionIndex::upkeep);
    }

    /** For commands. */
    public IndexBacklog backlog() {
        return backlog;
    }
}
