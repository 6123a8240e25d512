package org.chainhall.server.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.indexing.IndexWork;
import org.jspecify.annotations.Nullable;

/**
 * Writes many providers in one statement, for imports. To be called in the transaction of the import's batch. The
 * profiles have passed {@link ProfileRules#check}, no two have the same external id, and batches that run at the same
 * time do not deadlock because each is sorted by external id here.
 */
public final class ProviderLoader {
    private final ProviderRepository repository;
    private final IndexWork indexWork;
    private final ObjectMapper json;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    ProviderLoader(
            Transactions transactions,
            IndexWork indexWork,
            ObjectMapper json,
            Supplier<UUID> ids,
            InstantSource clock) {
        this.repository = transactions.repository(ProviderRepository.class);
        this.indexWork = indexWork;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became, or would become, of a profile. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        /** It exists, and existing ones were not to be replaced. */
        EXISTS
    }

    /**
     * Creates what is new and, if asked to, replaces what differs.
     *
     * @return an outcome for each profile, in their order
     */
    public List<Outcome> load(Directory directory, List<ProviderProfile> profiles, boolean replace) {
        Rows rows = rows(profiles);
        List<ProviderRepository.Written> written = repository.upsert(
                directory.id(),
                rows.ids,
                rows.externalIds,
                rows.slugs,
                rows.displayNames,
                rows.profiles,
                replace,
                now());
        List<UUID> changed =
                written.stream().map(ProviderRepository.Written::id).toList();
        if (!changed.isEmpty()) {
            indexWork.written(directory.id(), directory.region().value(), changed);
        }
        // A row that was there keeps its own id.
        Set<UUID> proposed = new HashSet<>(rows.ids);
        Map<String, UUID> byExternalId = written.stream()
                .filter(w -> w.externalId() != null)
                .collect(Collectors.toMap(ProviderRepository.Written::externalId, ProviderRepository.Written::id));
        return profiles.stream()
                .map(profile -> outcome(profile.externalId(), byExternalId, proposed, replace))
                .toList();
    }

    /** Says what {@link #load} would do, and does nothing. */
    public List<Outcome> preview(Directory directory, List<ProviderProfile> profiles, boolean replace) {
        Rows rows = rows(profiles);
        Map<String, Boolean> same = repository.compare(directory.id(), rows.externalIds, rows.profiles).stream()
                .collect(Collectors.toMap(
                        ProviderRepository.Comparison::externalId, ProviderRepository.Comparison::same));
        Function<ProviderProfile, Outcome> outcome = profile -> {
            Boolean equal = profile.externalId() == null ? null : same.get(profile.externalId());
            if (equal == null) {
                return Outcome.CREATED;
            }
            return !replace ? Outcome.EXISTS : equal ? Outcome.UNCHANGED : Outcome.UPDATED;
        };
        return profiles.stream().map(outcome).toList();
    }

    private static Outcome outcome(
            @Nullable String externalId, Map<String, UUID> written, Set<UUID> proposed, boolean replace) {
        UUID id = externalId == null ? null : written.get(externalId);
        if (externalId == null || id != null && proposed.contains(id)) {
            return Outcome.CREATED;
        }
        return id != null ? Outcome.UPDATED : replace ? Outcome.UNCHANGED : Outcome.EXISTS;
    }

    private Rows rows(List<ProviderProfile> profiles) {
        Rows rows = new Rows();
        profiles.stream().sorted(Rows.BY_EXTERNAL_ID).forEach(profile -> {
            UUID id = ids.get();
            String displayName = profile.names().getFirst().text();
            rows.ids.add(id);
            rows.externalIds.add(profile.externalId());
            rows.slugs.add(Slug.of(displayName, new ProviderId(id)));
            rows.displayNames.add(displayName);
            rows.profiles.add(json(profile));
        });
        return rows;
    }

    private String json(ProviderProfile profile) {
        try {
            return json.writeValueAsString(profile);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The columns of a batch. */
    private static final class Rows {
        static final Comparator<ProviderProfile> BY_EXTERNAL_ID =
                Comparator.comparing(ProviderProfile::externalId, Comparator.nullsFirst(Comparator.naturalOrder()));

        final List<UUID> ids = new ArrayList<>();
        final List<@Nullable String> externalIds = new ArrayList<>();
        final List<String> slugs = new ArrayList<>();
        final List<String> displayNames = new ArrayList<>();
        final List<String> profiles = new ArrayList<>();
    }
}
