package org.chainhall.server.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainhall.api.SearchSettingsApi;
import org.chainhall.api.http.Caller;
import org.chainhall.api.http.Reply;
import org.chainhall.api.model.ProviderKind;
import org.chainhall.api.model.SearchCriteria;
import org.chainhall.api.model.SearchOutcome;
import org.chainhall.api.model.SearchPreview;
import org.chainhall.api.model.SearchQueryPage;
import org.chainhall.api.model.SearchRules;
import org.chainhall.api.model.SearchSettings;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.directory.DirectoryService;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.http.EntityTags;
import org.chainhall.server.platform.http.Page;
import org.chainhall.server.searchsettings.QueryCount;
import org.chainhall.server.searchsettings.QueryReport;
import org.chainhall.server.searchsettings.SearchSettingsService;
import org.chainhall.server.searchsettings.SettingsVersion;
import org.chainhall.server.searchsettings.Tuning;
import org.jspecify.annotations.Nullable;

/** The operations with the tag search-settings. */
public final class SearchSettingsResource implements SearchSettingsApi {
    private final DirectoryService directories;
    private final SearchSettingsService settings;
    private final QueryReport report;
    private final ProviderSearch search;
    private final CriteriaReader criteria;
    private final Cursors cursors;

    SearchSettingsResource(
            DirectoryService directories,
            SearchSettingsService settings,
            QueryReport report,
            ProviderSearch search,
            CriteriaReader criteria,
            Cursors cursors) {
        this.directories = directories;
        this.settings = settings;
        this.report = report;
        this.search = search;
        this.criteria = criteria;
        this.cursors = cursors;
    }

    @Override
    public Reply<SearchSettings> getSearchSettings(Caller caller, String slug, @Nullable String ifNoneMatch) {
        SettingsVersion current = settings.get(directories.get(slug).id());
        String tag = EntityTags.of(current.version());
        return EntityTags.holds(ifNoneMatch, tag) ? Reply.notModified(tag) : ok(current);
    }

    @Override
    public Reply<SearchSettings> replaceSearchSettings(
            Caller caller, String slug, SearchRules rules, @Nullable String ifMatch) {
        return ok(settings.replace(directories.get(slug).id(), rules, ifMatch));
    }

    @Override
    public Reply<SearchPreview> previewSearchSettings(
            Caller caller,
            String slug,
            String q,
            SearchRules draft,
            List<ProviderKind> kinds,
            List<String> categories,
            List<String> locatedIn,
            List<String> serves,
            Integer limit) {
        Directory directory = directories.get(slug);
        Criteria asked = criteria.ofQuery(SearchCriteria.builder()
                .q(q)
                .kind(kinds)
                .category(categories)
                .locatedIn(locatedIn)
                .serves(serves)
                .build());
        SearchRequest request = new SearchRequest(
                asked.text(),
                asked.filters(),
                SearchOrder.RELEVANCE,
                Set.of(),
                Page.limit(limit),
                Optional.empty(),
                true);
        Tuning after = settings.preview(directory.id(), draft);
        return Reply.ok(SearchSettingsMapper.preview(
                search.search(directory, request), search.preview(directory, request, after)));
    }

    @Override
    public Reply<SearchQueryPage> listSearchQueries(
            Caller caller,
            String slug,
            @Nullable SearchOutcome outcome,
            @Nullable LocalDate since,
            Integer askedLimit,
            @Nullable String cursor) {
        Directory directory = directories.get(slug);
        Object[] binding = {"search-queries", directory.id(), outcome, since};
        int limit = Page.limit(askedLimit);
        Optional<Position> position =
                Optional.ofNullable(cursor).map(token -> cursors.open(token, Position.class, binding));
        LocalDate from = position.map(Position::since)
                .or(() -> Optional.ofNullable(since))
                .orElseGet(() -> report.firstDay(directory));
        List<QueryCount> rows = report.list(
                directory.id(), from, outcome == SearchOutcome.ZERO_HIT, position.map(Position::after), limit + 1);
        return Reply.ok(SearchSettingsMapper.page(
                Page.of(rows, limit, last -> cursors.seal(new Position(from, last), binding))));
    }

    private static Reply<SearchSettings> ok(SettingsVersion version) {
        return Reply.ok(SearchSettingsMapper.model(version)).etag(EntityTags.of(version.version()));
    }

    /** Where a page begins: after this query. */
    record Position(LocalDate since, QueryCount after) {}
}
