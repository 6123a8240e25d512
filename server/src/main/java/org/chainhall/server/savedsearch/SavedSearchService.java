package org.chainhall.server.savedsearch;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chainhall.api.model.SearchCriteria;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.directory.DirectoryContents;
import org.chainhall.server.directory.DirectoryService;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.Problems;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.provider.ProviderService;
import org.chainhall.server.search.Criteria;
import org.chainhall.server.search.CriteriaMatcher;

/** The verbs on saved searches. */
public final class SavedSearchService implements DirectoryContents {
    private final Transactions transactions;
    private final SavedSearchRepository searches;
    private final MatchRepository matches;
    private final WatchRepository watches;
    private final ChangeRepository changes;
    private final DirectoryService directories;
    private final ProviderService providers;
    private final CriteriaMatcher matcher;
    private final Limits limits;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    SavedSearchService(
            Transactions transactions,
            DirectoryService directories,
            ProviderService providers,
            CriteriaMatcher matcher,
            Limits limits,
            Supplier<UUID> ids,
            InstantSource clock) {
        this.transactions = transactions;
        this.searches = transactions.repository(SavedSearchRepository.class);
        this.matches = transactions.repository(MatchRepository.class);
        this.watches = transactions.repository(WatchRepository.class);
        this.changes = transactions.repository(ChangeRepository.class);
        this.directories = directories;
        this.providers = providers;
        this.matcher = matcher;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Has the changes of a directory taken down; to be committed before {@link #create} begins, so that a change is either
     * in the index when it looks, or taken down.
     */
    public void watch(DirectoryId directory) {
        transactions.in(directory, () -> {
            watches.begin(directory);
            return directory;
        });
    }

    /**
     * Saves a search and records what matches. Fails with 409 and 400 beyond the limits, and with 503 while the index
     * cannot be asked; then nothing is saved.
     *
     * @param asked what was read of the criteria
     */
    public SavedSearch create(Directory directory, String name, SearchCriteria criteria, Criteria asked) {
        return transactions.in(directory.id(), () -> {
            // Before the watch, as who deletes the directory does: in another order they could wait for each other.
            if (directories.hold(directory.id()).isEmpty()) {
                throw Problems.notFound();
            }
            if (watches.lock(directory.id()).isEmpty()) {
                throw SavedSearchProblems.tryAgain();
            }
            if (searches.count(directory.id()) >= limits.searches()) {
                throw SavedSearchProblems.tooMany(limits.searches());
            }
            CriteriaMatcher.Matches found = matcher.findAll(directory, asked, limits.matches());
            if (found.total() > limits.matches()) {
                throw SavedSearchProblems.tooBroad(found.total(), limits.matches());
            }
            Instant now = now();
            SavedSearch created = new SavedSearch(
                    directory.id(),
                    new SavedSearchId(ids.get()),
                    name,
                    criteria,
                    found.providers().size(),
                    now);
            searches.insert(created);
            matches.record(directory.id(), created.id(), found.providers(), now);
            return created;
        });
    }

    /** Fails with 404. */
    public SavedSearch get(DirectoryId directory, SavedSearchId id) {
        return transactions.in(directory, () -> found(directory, id));
    }

    /** In the order of their creation, from after an id on. */
    public List<SavedSearch> list(DirectoryId directory, Optional<UUID> after, int limit) {
        return transactions.in(directory, () -> searches.list(directory, after.orElse(null), limit));
    }

    /** Fails with 404. */
    public void delete(DirectoryId directory, SavedSearchId id) {
        transactions.in(directory, () -> {
            // Nobody is adding matches while it holds this.
            watches.lock(directory);
            matches.delete(directory, id);
            if (searches.delete(directory, id) == 0) {
                throw Problems.notFound();
            }
            return id;
        });
    }

    /** What has come to match, from after a position on, each with its provider if it is still there. Fails with 404. */
    public List<FoundMatch> listMatches(DirectoryId directory, SavedSearchId id, long after, int limit) {
        return transactions.in(directory, () -> {
            found(directory, id);
            List<Match> some = matches.list(directory, id, after, limit);
            Map<UUID, Provider> present =
                    providers
                            .findAll(
                                    directory,
                                    some.stream().map(Match::providerId).toList())
                            .stream()
                            .collect(Collectors.toMap(provider -> provider.id().value(), Function.identity()));
            return some.stream()
                    .map(match -> new FoundMatch(match, Optional.ofNullable(present.get(match.providerId()))))
                    .toList();
        });
    }

    private SavedSearch found(DirectoryId directory, SavedSearchId id) {
        return searches.find(directory, id).orElseThrow(Problems::notFound);
    }

    @Override
    public void deleteAll(Directory directory) {
        // First: waits for who is asking, and stops the relays from taking down more.
        watches.end(directory.id());
        changes.deleteAll(directory.id());
        matches.deleteAll(directory.id());
        searches.deleteAll(directory.id());
    }

    /** PostgreSQL keeps microseconds; what we answer is what we stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A match, and the provider as it is now. */
    public record FoundMatch(Match match, Optional<Provider> provider) {}
}
