package org.chainhall.server.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.chainhall.api.model.DirectoryDraft;
import org.chainhall.api.model.DirectorySettings;
import org.chainhall.server.platform.database.DirectoryChanges;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Remembered;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.EntityTags;
import org.chainhall.server.platform.http.Fault;
import org.chainhall.server.platform.http.MergePatch;
import org.chainhall.server.platform.http.Problems;
import org.chainhall.server.platform.http.StrictJson;
import org.chainhall.server.region.RegionKey;
import org.jspecify.annotations.Nullable;

/** The verbs on directories. */
public final class DirectoryService {
    /** A change is seen by other servers this much later at most. */
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private static final int MOST_REMEMBERED = 10_000;
    private static final int BASE_36 = 36;
    private static final int LONGEST_SLUG = 63;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](-?[a-z0-9])+");
    private static final List<String> DEFAULT_LANGUAGES = List.of("en");

    private final Transactions transactions;
    private final DirectoryRepository repository;
    private final DirectoryRules rules;
    private final StrictJson json;
    private final Supplier<UUID> ids;
    private final InstantSource clock;
    private final List<DirectoryContents> contents = new ArrayList<>();
    /** Every request needs its directory. */
    private final Remembered<String, Directory> remembered;

    DirectoryService(
            Transactions transactions,
            DirectoryChanges changes,
            DirectoryRules rules,
            StrictJson json,
            Supplier<UUID> ids,
            InstantSource clock) {
        this.transactions = transactions;
        this.repository = transactions.repository(DirectoryRepository.class);
        this.rules = rules;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.remembered = changes.remembered(REMEMBERED, MOST_REMEMBERED, (slug, directory) -> directory.id());
    }

    /** Has a feature asked when a directory is deleted; to be called while the server is put together. */
    public void onDelete(DirectoryContents feature) {
        contents.add(feature);
    }

    /** Fails with 400 for invalid settings and 409 for a slug that is taken. */
    public Directory create(DirectoryDraft draft) {
        DirectorySettings settings = DirectoryMapper.settings(draft);
        List<Fault> faults = new ArrayList<>(rules.faults(settings));
        faults.addAll(rules.regionFaults(draft.region()));
        refuse(faults);
        return transactions.outside(() -> {
            Instant now = now();
            Directory created = new Directory(
                    new DirectoryId(ids.get()),
                    draft.slug(),
                    settings.name(),
                    new RegionKey(draft.region()),
                    settings.territory(),
                    languages(settings),
                    ZoneId.of(settings.timezone()),
                    settings.publicSearch(),
                    Long.toString(repository.nextTokenKey(), BASE_36),
                    1,
                    now,
                    now);
            if (repository.insert(DirectoryRow.of(created)) == 0) {
                throw DirectoryProblems.slugTaken();
            }
            return created;
        });
    }

    /** By its slug, from at most a second ago; fails with 404. */
    public Directory get(String slug) {
        return find(slug).orElseThrow(Problems::notFound);
    }

    /** By its slug, from at most a second ago. */
    public Optional<Directory> find(String slug) {
        return isSlug(slug) ? remembered.get(slug, this::findCurrent) : Optional.empty();
    }

    /** By its slug, as it is now: with the version that a change must name. Fails with 404. */
    public Directory getCurrent(String slug) {
        return findCurrent(slug).orElseThrow(Problems::notFound);
    }

    /** By its id, as it is now; joins the running transaction. */
    public Optional<Directory> find(DirectoryId id) {
        return transactions.outside(() -> repository.find(id)).map(DirectoryRow::directory);
    }

    /** By its id, as it is now, and not deleted before the running transaction ends. */
    public Optional<Directory> hold(DirectoryId id) {
        return transactions.outside(() -> repository.hold(id)).map(DirectoryRow::directory);
    }

    /** By slug, from after one on. */
    public List<Directory> list(Optional<String> after, int limit) {
        return transactions.outside(() -> repository.list(after.orElse(null), limit)).stream()
                .map(DirectoryRow::directory)
                .toList();
    }

    /** All directories of a region, for housekeeping. */
    public List<Directory> listInRegion(RegionKey region) {
        return transactions.outside(() -> repository.listInRegion(region.value())).stream()
                .map(DirectoryRow::directory)
                .toList();
    }

    /** Applies a merge patch (RFC 7396) to the settings; fails with 428, 404, 412 and 400. */
    public Directory patch(String slug, JsonNode patch, @Nullable String ifMatch) {
        String expected = EntityTags.required(ifMatch);
        Directory patched = transactions.outside(() -> {
            Directory current =
                    repository.findBySlug(slug).orElseThrow(Problems::notFound).directory();
            EntityTags.check(expected, current.version());
            JsonNode tree = MergePatch.apply(json.tree(DirectoryMapper.settings(current)), patch);
            return change(current, json.read(tree, DirectorySettings.class));
        });
        remembered.forget(slug);
        return patched;
    }

    /**
     * Deletes a directory with all that is in it; fails with 428, 404 and 412. Its row is locked first: an insert that
     * runs at the same time waits for the lock and then fails, instead of being left behind in the index.
     */
    public void delete(String slug, @Nullable String ifMatch) {
        String expected = EntityTags.required(ifMatch);
        transactions.outside(() -> {
            Directory directory =
                    repository.lock(slug).orElseThrow(Problems::notFound).directory();
            EntityTags.check(expected, directory.version());
            transactions.enter(directory.id());
            contents.forEach(feature -> feature.deleteAll(directory));
            repository.delete(directory.id());
            return directory;
        });
        remembered.forget(slug);
    }

    /** What is in a path need not be a slug, nor even a text that PostgreSQL takes. */
    private static boolean isSlug(String text) {
        return text.length() <= LONGEST_SLUG && SLUG.matcher(text).matches();
    }

    private Optional<Directory> findCurrent(String slug) {
        return transactions.outside(() -> repository.findBySlug(slug)).map(DirectoryRow::directory);
    }

    private Directory change(Directory current, DirectorySettings settings) {
        refuse(rules.faults(settings));
        Directory next = new Directory(
                current.id(),
                current.slug(),
                settings.name(),
                current.region(),
                settings.territory(),
                languages(settings),
                ZoneId.of(settings.timezone()),
                settings.publicSearch(),
                current.tokenKey(),
                current.version() + 1,
                current.createdAt(),
                now());
        if (DirectoryMapper.settings(next).equals(DirectoryMapper.settings(current))) {
            return current;
        }
        if (repository.update(DirectoryRow.of(next)) == 0) {
            throw Problems.stale();
        }
        return next;
    }

    private static List<String> languages(DirectorySettings settings) {
        return settings.languages().isEmpty() ? DEFAULT_LANGUAGES : settings.languages();
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
    }

    /** PostgreSQL keeps microseconds; what we answer is what we stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
