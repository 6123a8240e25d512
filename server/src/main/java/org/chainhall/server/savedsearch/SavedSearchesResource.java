package org.chainhall.server.savedsearch;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainhall.api.SavedSearchesApi;
import org.chainhall.api.http.Caller;
import org.chainhall.api.http.Reply;
import org.chainhall.api.model.SavedSearchDraft;
import org.chainhall.api.model.SavedSearchMatchPage;
import org.chainhall.api.model.SavedSearchPage;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.directory.DirectoryService;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.http.Page;
import org.chainhall.server.platform.idempotency.Idempotency;
import org.chainhall.server.platform.idempotency.IdempotentOperation;
import org.chainhall.server.platform.locale.PreferredLanguages;
import org.chainhall.server.savedsearch.SavedSearchService.FoundMatch;
import org.chainhall.server.search.Criteria;
import org.chainhall.server.search.CriteriaReader;
import org.jspecify.annotations.Nullable;

/** The operations with the tag saved-searches. */
public final class SavedSearchesResource implements SavedSearchesApi {
    private final DirectoryService directories;
    private final SavedSearchService searches;
    private final CriteriaReader criteria;
    private final SavedSearchMapper mapper;
    private final IdempotentOperation<org.chainhall.api.model.SavedSearch> creation;
    private final Cursors cursors;

    SavedSearchesResource(
            DirectoryService directories,
            SavedSearchService searches,
            CriteriaReader criteria,
            SavedSearchMapper mapper,
            Idempotency idempotency,
            Cursors cursors) {
        this.directories = directories;
        this.searches = searches;
        this.criteria = criteria;
        this.mapper = mapper;
        this.creation = idempotency.operation("createSavedSearch", org.chainhall.api.model.SavedSearch.class);
        this.cursors = cursors;
    }

    @Override
    public Reply<SavedSearchPage> listSavedSearches(
            Caller caller, String slug, Integer askedLimit, @Nullable String cursor) {
        DirectoryId directory = directories.get(slug).id();
        int limit = Page.limit(askedLimit);
        Optional<UUID> after = Optional.ofNullable(cursor)
                .map(c -> cursors.open(c, Position.class, "saved-searches", directory)
                        .after());
        Page<SavedSearch> page = Page.of(
                searches.list(directory, after, limit + 1),
                limit,
                last -> cursors.seal(new Position(last.id().value()), "saved-searches", directory));
        return Reply.ok(SavedSearchMapper.page(page));
    }

    @Override
    public Reply<org.chainhall.api.model.SavedSearch> createSavedSearch(
            Caller caller, String slug, SavedSearchDraft draft, @Nullable String idempotencyKey) {
        Directory directory = directories.get(slug);
        Criteria asked = criteria.ofBody(draft.criteria(), "/criteria");
        searches.watch(directory.id());
        return creation.once(caller, directory.id(), idempotencyKey, draft, () -> {
            SavedSearch created = searches.create(directory, draft.name(), draft.criteria(), asked);
            URI location = URI.create("/v1/directories/" + slug + "/saved-searches/" + created.id());
            return Reply.created(location, SavedSearchMapper.model(created));
        });
    }

    @Override
    public Reply<org.chainhall.api.model.SavedSearch> getSavedSearch(Caller caller, String slug, UUID id) {
        return Reply.ok(
                SavedSearchMapper.model(searches.get(directories.get(slug).id(), new SavedSearchId(id))));
    }

    @Override
    public Reply<Void> deleteSavedSearch(Caller caller, String slug, UUID id) {
        searches.delete(directories.get(slug).id(), new SavedSearchId(id));
        return Reply.noContent();
    }

    @Override
    public Reply<SavedSearchMatchPage> listSavedSearchMatches(
            Caller caller,
            String slug,
            UUID id,
            Integer askedLimit,
            @Nullable String cursor,
            @Nullable String acceptLanguage) {
        Directory directory = directories.get(slug);
        int limit = Page.limit(askedLimit);
        MatchPosition after = Optional.ofNullable(cursor)
                .map(c -> cursors.open(c, MatchPosition.class, "saved-search-matches", directory.id(), id))
                .orElse(MatchPosition.START);
        List<FoundMatch> found = searches.listMatches(directory.id(), new SavedSearchId(id), after.position(), limit);
        MatchPosition next = found.isEmpty()
                ? after
                : new MatchPosition(found.getLast().match().position());
        return Reply.ok(mapper.matches(
                        directory,
                        found,
                        limit,
                        cursors.seal(next, "saved-search-matches", directory.id(), id),
                        PreferredLanguages.of(acceptLanguage)))
                .header("Vary", "Accept-Language");
    }

    /** Where a page begins: after this search. */
    record Position(UUID after) {}

    /** Where a page of matches begins: after this position. */
    record MatchPosition(long position) {
        static final MatchPosition START = new MatchPosition(0);
    }
}
