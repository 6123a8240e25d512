package org.chainhall.server.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.directory.DirectoryContents;
import org.chainhall.server.platform.database.Constraints;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.EntityTags;
import org.chainhall.server.platform.http.MergePatch;
import org.chainhall.server.platform.http.Problems;
import org.chainhall.server.platform.http.StrictJson;
import org.chainhall.server.platform.indexing.IndexWork;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The verbs on providers. Each write is one transaction: the row with its next version and the index work for it. A
 * profile is normalised and checked by {@link ProfileRules} before it is written; one that changes nothing leaves the
 * version as it was.
 */
public final class ProviderService implements DirectoryContents {
    private static final String EXTERNAL_ID_KEY = "provider_directory_id_external_id_key";
    private static final String DIRECTORY_KEY = "provider_directory_id_fkey";

    private final Transactions transactions;
    private final ProviderRepository repository;
    private final IndexWork indexWork;
    private final ProfileRules rules;
    private final StrictJson json;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    ProviderService(
            Transactions transactions,
            IndexWork indexWork,
            ProfileRules rules,
            StrictJson json,
            Supplier<UUID> ids,
            InstantSource clock) {
        this.transactions = transactions;
        this.repository = transactions.repository(ProviderRepository.class);
        this.indexWork = indexWork;
        this.rules = rules;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** Fails with 400 for an invalid profile and 409 for an external id that is taken. */
    public Provider create(Directory directory, ProviderProfile draft) {
        ProviderProfile profile = rules.check(draft);
        return write(directory, () -> insert(directory, profile).orElseThrow(ProviderProblems::externalIdTaken));
    }

    /** Fails with 428, 404, 412, and as {@link #create}. */
    public Provider replace(Directory directory, ProviderId id, ProviderProfile draft, @Nullable String ifMatch) {
        ProviderProfile profile = rules.check(draft);
        String expected = EntityTags.required(ifMatch);
        return write(directory, () -> {
            Provider current = repository.find(directory.id(), id).orElseThrow(Problems::notFound);
            EntityTags.check(expected, current.version());
            return change(directory, current, profile);
        });
    }

    /** Applies a merge patch (RFC 7396) to the profile; fails as {@link #replace}. */
    public Provider patch(Directory directory, ProviderId id, JsonNode patch, @Nullable String ifMatch) {
        String expected = EntityTags.required(ifMatch);
        return write(directory, () -> {
            Provider current = repository.find(directory.id(), id).orElseThrow(Problems::notFound);
            EntityTags.check(expected, current.version());
            JsonNode patched = MergePatch.apply(json.tree(current.profile()), patch);
            return change(directory, current, rules.check(json.read(patched, ProviderProfile.class)));
        });
    }

    /** Creates or replaces by the caller's own id; fails with 412 where a precondition does not hold. */
    public Upserted upsert(
            Directory directory,
            String externalId,
            ProviderProfile draft,
            @Nullable String ifMatch,
            boolean createOnly) {
        if (draft.externalId() != null && !draft.externalId().equals(externalId)) {
            throw ProviderProblems.externalIdDiffers();
        }
        ProviderProfile profile =
                rules.check(draft.toBuilder().externalId(externalId).build());
        return write(directory, () -> {
            Optional<Provider> current = repository.findByExternalId(directory.id(), externalId);
            if (current.isEmpty() && ifMatch == null) {
                Optional<Provider> created = insert(directory, profile);
                if (created.isPresent()) {
                    return new Upserted(created.get(), true);
                }
                // Another request created it after our look: this statement sees its row.
                current = repository.findByExternalId(directory.id(), externalId);
            }
            Provider existing = current.filter(p -> !createOnly).orElseThrow(Problems::stale);
            EntityTags.check(ifMatch, existing.version());
            return new Upserted(change(directory, existing, profile), false);
        });
    }

    /** Fails with 428, 404 and 412. */
    public void delete(Directory directory, ProviderId id, @Nullable String ifMatch) {
        String expected = EntityTags.required(ifMatch);
        write(directory, () -> {
            Provider current = repository.find(directory.id(), id).orElseThrow(Problems::notFound);
            EntityTags.check(expected, current.version());
            if (repository.delete(directory.id(), id, current.version()) == 0) {
                throw Problems.stale();
            }
            indexWork.deleted(directory.id(), directory.region().value(), id.value(), current.version() + 1);
            return current;
        });
    }

    /** Deletes every provider and leaves the deletions for the index. */
    @Override
    public void deleteAll(Directory directory) {
        repository.deleteAll(directory.id(), directory.region().value());
    }

    public Provider get(DirectoryId directory, ProviderId id) {
        return found(directory, () -> repository.find(directory, id));
    }

    public Provider getBySlug(DirectoryId directory, String slug) {
        return found(directory, () -> repository.findBySlug(directory, slug));
    }

    public Provider getByExternalId(DirectoryId directory, String externalId) {
        return found(directory, () -> repository.findByExternalId(directory, externalId));
    }

    /** Those of the ids that exist, in any order; joins the transaction of a relay. */
    public List<Provider> findAll(DirectoryId directory, Collection<UUID> wanted) {
        return repository.findAll(directory, wanted);
    }

    /** In the order of their creation, from after an id on. */
    public List<Provider> list(DirectoryId directory, Optional<UUID> after, int limit) {
        return transactions.in(directory, () -> repository.list(directory, after.orElse(null), limit));
    }

    /** In the order of their creation, from after an id on. */
    public List<ProviderVersion> listVersions(DirectoryId directory, Optional<UUID> after, int limit) {
        return transactions.in(directory, () -> repository.listVersions(directory, after.orElse(null), limit));
    }

    /** The versions of those of the ids that exist, in any order. */
    public List<ProviderVersion> findVersions(DirectoryId directory, Collection<UUID> wanted) {
        return transactions.in(directory, () -> repository.findVersions(directory, wanted));
    }

    private Optional<Provider> insert(Directory directory, ProviderProfile profile) {
        ProviderId id = new ProviderId(ids.get());
        String displayName = profile.names().getFirst().text();
        Instant now = now();
        Provider created = new Provider(
                directory.id(), id, profile.externalId(), Slug.of(displayName, id), 1, displayName, profile, now, now);
        if (repository.insert(created) == 0) {
            return Optional.empty();
        }
        written(directory, id);
        return Optional.of(created);
    }

    private Provider change(Directory directory, Provider current, ProviderProfile profile) {
        if (profile.equals(current.profile())) {
            return current;
        }
        Provider next = current.with(profile, now());
        if (repository.update(next) == 0) {
            throw Problems.stale();
        }
        written(directory, next.id());
        return next;
    }

    private void written(Directory directory, ProviderId id) {
        indexWork.written(directory.id(), directory.region().value(), List.of(id.value()));
    }

    private Provider found(DirectoryId directory, Supplier<Optional<Provider>> query) {
        return transactions.in(directory, query).orElseThrow(Problems::notFound);
    }

    private <T> T write(Directory directory, Supplier<T> work) {
        try {
            return transactions.in(directory.id(), work);
        } catch (JdbiException e) {
            throw switch (Constraints.violated(e).orElse("")) {
                case EXTERNAL_ID_KEY -> ProviderProblems.externalIdTaken();
                // The directory was deleted while this ran.
                case DIRECTORY_KEY -> Problems.notFound();
                default -> e;
            };
        }
    }

    /** PostgreSQL keeps microseconds; what we answer is what we stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What an upsert did. */
    public record Upserted(Provider provider, boolean created) {}
}
