package org.chainhall.server.savedsearch;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.directory.DirectoryService;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.Problem;
import org.chainhall.server.provider.ProviderService;
import org.chainhall.server.savedsearch.ChangeRepository.Change;
import org.chainhall.server.search.Criteria;
import org.chainhall.server.search.CriteriaMatcher;
import org.chainhall.server.search.CriteriaMatcher.Sighting;
import org.chainhall.server.search.CriteriaReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One transaction of a worker: asks the saved searches of a directory about its changed providers, adds what has come to
 * match, and deletes the work. If it does not commit, all of it is done again; what matched before is not added twice.
 */
final class MatchBatch {
    private static final Logger LOG = LoggerFactory.getLogger(MatchBatch.class);
    private static final int CHANGES = 200;
    /** So that the database hears of the transaction between two requests to the index. */
    private static final int SEARCHES_AT_ONCE = 20;

    private final Transactions transactions;
    private final WatchRepository watches;
    private final ChangeRepository changes;
    private final SavedSearchRepository searches;
    private final MatchRepository matches;
    private final DirectoryService directories;
    private final ProviderService providers;
    private final CriteriaReader reader;
    private final CriteriaMatcher matcher;
    private final InstantSource clock;

    MatchBatch(
            Transactions transactions,
            DirectoryService directories,
            ProviderService providers,
            CriteriaReader reader,
            CriteriaMatcher matcher,
            InstantSource clock) {
        this.transactions = transactions;
        this.watches = transactions.repository(WatchRepository.class);
        this.changes = transactions.repository(ChangeRepository.class);
        this.searches = transactions.repository(SavedSearchRepository.class);
        this.matches = transactions.repository(MatchRepository.class);
        this.directories = directories;
        this.providers = providers;
        this.reader = reader;
        this.matcher = matcher;
        this.clock = clock;
    }

    /** Runs one transaction; says whether there may be more to do at once. */
    boolean run(DirectoryId id) {
        return transactions.in(id, () -> {
            Optional<Directory> directory = watches.tryLock(id).flatMap(directories::find);
            if (directory.isEmpty()) {
                changes.deleteUnwatched(id);
                return false;
            }
            List<Change> work = changes.next(id, CHANGES);
            Set<UUID> settled = work.isEmpty() ? Set.of() : settle(directory.get(), newest(work));
            List<Long> done = work.stream()
                    .filter(change -> settled.contains(change.providerId()))
                    .map(Change::id)
                    .toList();
            changes.done(id, done);
            return done.size() == CHANGES;
        });
    }

    private static Map<UUID, Long> newest(List<Change> work) {
        return work.stream().collect(Collectors.toMap(Change::providerId, Change::version, Math::max));
    }

    /** Asks about those whose version the index shows; says which providers are done with. */
    private Set<UUID> settle(Directory directory, Map<UUID, Long> versions) {
        Set<UUID> shown = new HashSet<>(versions.keySet());
        Map<SavedSearchId, Set<UUID>> found = new LinkedHashMap<>();
        List<SavedSearch> some = searches.list(directory.id(), null, SEARCHES_AT_ONCE);
        while (!some.isEmpty() && !shown.isEmpty()) {
            List<Sighting> sightings = matcher.look(directory, shown, criteria(some)).stream()
                    .filter(sighting ->
                            sighting.version() >= versions.getOrDefault(sighting.provider(), Long.MAX_VALUE))
                    .toList();
            shown.retainAll(sightings.stream().map(Sighting::provider).collect(Collectors.toSet()));
            for (Sighting sighting : sightings) {
                sighting.fulfilled()
                        .forEach(search -> found.computeIfAbsent(new SavedSearchId(search), s -> new HashSet<>())
                                .add(sighting.provider()));
            }
            some = searches.list(directory.id(), some.getLast().id().value(), SEARCHES_AT_ONCE);
        }
        found.forEach((search, matching) -> {
            matching.retainAll(shown);
            matches.add(directory.id(), search, matching, clock.instant().truncatedTo(ChronoUnit.MICROS));
        });
        Set<UUID> settled = new HashSet<>(shown);
        settled.addAll(gone(directory.id(), versions.keySet(), shown));
        return settled;
    }

    private Map<UUID, Criteria> criteria(List<SavedSearch> some) {
        Map<UUID, Criteria> criteria = new HashMap<>();
        for (SavedSearch search : some) {
            try {
                criteria.put(search.id().value(), reader.ofBody(search.criteria(), "/criteria"));
            } catch (Problem e) {
                // A code of another release; what the others match must not wait for it.
                LOG.warn(
                        "Saved search {} of directory {} cannot be asked: {}",
                        search.id(),
                        search.directoryId(),
                        e.faults());
            }
        }
        return criteria;
    }

    /** Those that the index does not show because they were deleted. */
    private Set<UUID> gone(DirectoryId directory, Set<UUID> all, Set<UUID> shown) {
        Set<UUID> gone = new HashSet<>(all);
        gone.removeAll(shown);
        if (!gone.isEmpty()) {
            providers
                    .findVersions(directory, gone)
                    .forEach(present -> gone.remove(present.id().value()));
        }
        return gone;
    }
}
