package org.chainhall.server.searchsettings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.chainhall.api.model.SearchRules;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.directory.DirectoryContents;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.platform.database.DirectoryChanges;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Remembered;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.EntityTags;
import org.chainhall.server.platform.http.Problems;
import org.jspecify.annotations.Nullable;

/** The verbs on the settings of searches. */
public final class SearchSettingsService implements DirectoryContents, Tunings {
    /** A change is seen by other servers this much later at most; the contract says so. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    /** So many versions can a walk through pages fall behind. */
    private static final int KEPT = 20;

    private static final long UNWRITTEN = 0;
    private static final int MOST_DIRECTORIES = 10_000;
    private static final int MOST_TUNINGS = 1_000;

    private final Transactions transactions;
    private final SearchSettingsRepository repository;
    private final TextAnalysis analysis;
    private final SearchRuleCheck check;
    private final InstantSource clock;
    private final Tuning untuned;
    private final Remembered<DirectoryId, Long> lastVersions;
    /** A version never changes. */
    private final Cache<Key, Tuning> tunings =
            Caffeine.newBuilder().maximumSize(MOST_TUNINGS).build();

    SearchSettingsService(
            Transactions transactions,
            DirectoryChanges changes,
            TextAnalysis analysis,
            SearchRuleCheck check,
            InstantSource clock) {
        this.transactions = transactions;
        this.repository = transactions.repository(SearchSettingsRepository.class);
        this.analysis = analysis;
        this.check = check;
        this.clock = clock;
        this.lastVersions = changes.remembered(REMEMBERED, MOST_DIRECTORIES, (directory, version) -> directory);
        this.untuned = Tuning.of(analysis, UNWRITTEN, SearchRules.builder().build());
    }

    /** As they are now. */
    public SettingsVersion get(DirectoryId directory) {
        return transactions.in(directory, () -> last(directory));
    }

    /** Fails with 400 for rules that cannot mean anything, 428 and 412. */
    public SettingsVersion replace(DirectoryId directory, SearchRules rules, @Nullable String ifMatch) {
        String expected = EntityTags.required(ifMatch);
        SettingsVersion replaced = transactions.in(directory, () -> {
            SettingsVersion current = last(directory);
            EntityTags.check(expected, current.version());
            check.refuseWrong(directory, rules);
            return rules.equals(current.rules()) ? current : write(current.with(rules, now()));
        });
        lastVersions.forget(directory);
        return replaced;
    }

    /** What searches would go by with other rules; fails with 400 for rules that cannot mean anything. */
    public Tuning preview(DirectoryId directory, SearchRules rules) {
        check.refuseWrong(directory, rules);
        return Tuning.of(analysis, 0, rules);
    }

    @Override
    public Tuning current(DirectoryId directory) {
        // The directory may have been deleted since, or the version be of long ago: then nothing is tuned.
        return lastVersions
                .get(directory, this::lastVersion)
                .flatMap(version -> find(directory, version))
                .orElse(untuned);
    }

    @Override
    public Optional<Tuning> find(DirectoryId directory, long version) {
        if (version == UNWRITTEN) {
            return Optional.of(untuned);
        }
        return Optional.ofNullable(tunings.get(new Key(directory, version), this::load));
    }

    @Override
    public void deleteAll(Directory directory) {
        repository.deleteAll(directory.id());
    }

    private SettingsVersion last(DirectoryId directory) {
        return repository.findLast(directory).orElseGet(() -> SettingsVersion.unwritten(directory));
    }

    private SettingsVersion write(SettingsVersion next) {
        if (repository.insert(next) == 0) {
            throw Problems.stale();
        }
        repository.deleteUpTo(next.directoryId(), next.version() - KEPT);
        return next;
    }

    /** Nobody has changed anything in most directories, which is worth remembering, too. */
    private Optional<Long> lastVersion(DirectoryId directory) {
        return transactions
                .in(directory, () -> repository.findLastVersion(directory))
                .or(() -> Optional.of(UNWRITTEN));
    }

    private @Nullable Tuning load(Key key) {
        return transactions
                .in(key.directory(), () -> repository.find(key.directory(), key.version()))
                .map(found -> Tuning.of(analysis, found.version(), found.rules()))
                .orElse(null);
    }

    /** PostgreSQL keeps microseconds; what we answer is what we stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private record Key(DirectoryId directory, long version) {}
}
