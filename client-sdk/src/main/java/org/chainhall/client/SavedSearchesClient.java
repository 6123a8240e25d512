package org.chainhall.client;

import java.util.UUID;
import org.chainhall.client.internal.SavedSearchesApi;
import org.chainhall.client.internal.SavedSearchesApi.ListSavedSearchMatches;
import org.chainhall.client.model.SavedSearch;
import org.chainhall.client.model.SavedSearchDraft;
import org.chainhall.client.model.SavedSearchMatch;
import org.chainhall.client.model.SavedSearchMatchPage;
import org.chainhall.client.model.SavedSearchPage;

/**
 * Searches that the server asks again whenever a provider changes. What comes to match is found once; keep the cursor,
 * and ask again from time to time:
 *
 * <pre>{@code
 * SavedSearch search = searches.create(SavedSearchDraft.builder()
 *         .name("Forwarders to China")
 *         .criteria(SearchCriteria.builder().category(List.of("LOG-50")).serves(List.of("CN")).build())
 *         .build());
 * Page<SavedSearchMatch> page = searches.matches(search.id());
 * while (!page.items().isEmpty()) {
 *     page.items().forEach(match -> System.out.println(match.providerId()));
 *     page = searches.matches(search.id(), page.nextCursor().orElseThrow());
 * }
 * String kept = page.nextCursor().orElseThrow();   // where the next round begins
 * }</pre>
 *
 * Reading needs {@code saved-searches:read}, saving and deleting {@code saved-searches:write}.
 */
public final class SavedSearchesClient {
    private final Transport transport;
    private final String directory;

    SavedSearchesClient(Transport transport, String directory) {
        this.transport = transport;
        this.directory = directory;
    }

    /** All saved searches, in the order of their creation. */
    public Pages<SavedSearch> list() {
        return new Pages<>((limit, cursor) -> {
            SavedSearchPage page = transport.send(
                    SavedSearchesApi.listSavedSearches(directory).limit(limit).cursor(cursor));
            return Page.of(page.items(), page.nextCursor());
        });
    }

    public SavedSearch get(UUID id) {
        return transport.send(SavedSearchesApi.getSavedSearch(directory, id));
    }

    /** Saves a search. What matches now is recorded and will not be a new match. */
    public SavedSearch create(SavedSearchDraft draft) {
        return transport.send(SavedSearchesApi.createSavedSearch(directory, draft)
                .idempotencyKey(UUID.randomUUID().toString()));
    }

    /** Deletes a saved search with its matches. */
    public void delete(UUID id) {
        transport.send(SavedSearchesApi.deleteSavedSearch(directory, id));
    }

    /** The first new matches, up to a hundred, the oldest first. */
    public Page<SavedSearchMatch> matches(UUID id) {
        return matches(SavedSearchesApi.listSavedSearchMatches(directory, id));
    }

    /**
     * New matches from a cursor on. The page has a cursor even if it is empty: nothing that is found later stands before
     * it.
     */
    public Page<SavedSearchMatch> matches(UUID id, String cursor) {
        return matches(SavedSearchesApi.listSavedSearchMatches(directory, id).cursor(cursor));
    }

    private Page<SavedSearchMatch> matches(ListSavedSearchMatches call) {
        SavedSearchMatchPage page = transport.send(call.limit(100));
        return Page.of(page.items(), page.nextCursor());
    }
}
