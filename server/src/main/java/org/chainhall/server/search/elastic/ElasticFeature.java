package org.chainhall.server.search.elastic;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.chainhall.server.codelist.CodeListId;
import org.chainhall.server.codelist.CodeLists;
import org.chainhall.server.directory.DirectoryService;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.place.Places;
import org.chainhall.server.platform.database.SessionLocks;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.indexing.IndexFollower;
import org.chainhall.server.platform.indexing.IndexRelay;
import org.chainhall.server.platform.indexing.RelayListener;
import org.chainhall.server.platform.indexing.upkeep.IndexUpkeep;
import org.chainhall.server.platform.indexing.upkeep.VersionedIndex;
import org.chainhall.server.provider.ProviderService;
import org.chainhall.server.region.Region;
import org.chainhall.server.region.RegionKey;
import org.chainhall.server.region.Regions;
import org.chainhall.server.search.Cards;
import org.chainhall.server.search.CriteriaMatcher;
import org.chainhall.server.search.ProviderSearch;
import org.chainhall.server.search.meaning.Meanings;
import org.chainhall.server.searchsettings.Tunings;

/** The door of this package, for {@link org.chainhall.server.search.SearchFeature}. */
public final class ElasticFeature {
    private final TextAnalysis analysis;
    private final Regions regions;
    private final CodeLists codeLists;
    private final PlaceTree places;
    private final Meanings meanings;
    private final ObjectMapper stored;
    private final InstantSource clock;

    /**
     * Opens it.
     *
     * @param stored the mapper for stored JSON
     */
    public ElasticFeature(
            TextAnalysis analysis,
            Regions regions,
            CodeLists codeLists,
            Places places,
            ObjectMapper stored,
            InstantSource clock) {
        this.analysis = analysis;
        this.regions = regions;
        this.codeLists = codeLists;
        this.places = new PlaceTree(places);
        this.meanings = new Meanings(codeLists, places, analysis);
        this.stored = stored;
        this.clock = clock;
    }

    /** What finds, in all regions. */
    public Searches searches(Tunings tunings, Cursors cursors, PrometheusRegistry metrics) {
        Counter strayed = Counter.builder()
                .name("chainhall_search_strayed_hits_total")
                .help("Hits that were dropped because they belong to another directory; above zero it is a fault.")
                .register(metrics);
        SearchVocabulary vocabulary = new SearchVocabulary(analysis, meanings);
        CodeNames codes = new CodeNames(codeLists, places.places(), analysis);
        QueryTranslator translator = new QueryTranslator(places);
        LikenessTranslator likeness = new LikenessTranslator(codeLists.get(CodeListId.SERVICE_CATEGORIES), places);
        Map<RegionKey, ProviderSearch> searches = new HashMap<>();
        Map<RegionKey, CriteriaMatcher> matchers = new HashMap<>();
        for (Region region : regions.list()) {
            DirectoryIndex index = new DirectoryIndex(
                    region.cluster().client(),
                    ProviderIndex.searched(region),
                    new Gate(region.key().value()),
                    directory -> strayed.inc());
            searches.put(
                    region.key(),
                    new ElasticProviderSearch(index, vocabulary, tunings, codes, translator, likeness, cursors, clock));
            matchers.put(region.key(), new ElasticCriteriaMatcher(index, vocabulary, tunings, translator, clock));
        }
        return new Searches(new RegionalSearch(searches), new RegionalMatcher(matchers));
    }

    /** What makes cards of providers as the index keeps them. */
    public Cards cards() {
        return new CardProjection(places)::card;
    }

    /** What keeps the indexes like the database. */
    public Map<RegionKey, RegionIndex> indexes(
            Transactions transactions,
            SessionLocks locks,
            DirectoryService directories,
            ProviderService providers,
            RelayListener listener,
            IndexFollower follower) {
        ProviderDocuments documents = new ProviderDocuments(
                directories, providers, new ProviderProjection(analysis, codeLists, places, meanings), stored);
        Map<RegionKey, RegionIndex> indexes = new HashMap<>();
        for (Region region : regions.list()) {
            String key = region.key().value();
            VersionedIndex index = new VersionedIndex(
                    region.cluster().client(), ProviderIndex.alias(region), ProviderIndex.definition(region), clock);
            indexes.put(
                    region.key(),
                    new RegionIndex(
                            new IndexRelay(key, transactions, region.cluster().client(), documents, listener, follower),
                            new IndexUpkeep(
                                    key, region.cluster().client(), index, transactions, locks, documents, documents)));
        }
        return indexes;
    }

    /** What finds with and without leniency, wherever a directory lives. */
    public record Searches(ProviderSearch search, CriteriaMatcher matcher) {}
}
