package org.chainhall.server.provider;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainhall.api.ProvidersApi;
import org.chainhall.api.http.Caller;
import org.chainhall.api.http.Reply;
import org.chainhall.api.model.ProviderPage;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.directory.DirectoryService;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.http.EntityTags;
import org.chainhall.server.platform.http.Page;
import org.chainhall.server.platform.http.StrictJson;
import org.chainhall.server.platform.idempotency.Idempotency;
import org.chainhall.server.platform.idempotency.IdempotentOperation;
import org.jspecify.annotations.Nullable;

/** The operations with the tag providers. */
public final class ProvidersResource implements ProvidersApi {
    private final DirectoryService directories;
    private final ProviderService providers;
    private final Cursors cursors;
    private final IdempotentOperation<org.chainhall.api.model.Provider> creation;
    private final StrictJson json;

    ProvidersResource(
            DirectoryService directories,
            ProviderService providers,
            Cursors cursors,
            Idempotency idempotency,
            StrictJson json) {
        this.directories = directories;
        this.providers = providers;
        this.cursors = cursors;
        this.creation = idempotency.operation("createProvider", org.chainhall.api.model.Provider.class);
        this.json = json;
    }

    @Override
    public Reply<ProviderPage> listProviders(Caller caller, String slug, Integer askedLimit, @Nullable String cursor) {
        Directory directory = directories.get(slug);
        int limit = Page.limit(askedLimit);
        Optional<UUID> after = Optional.ofNullable(cursor)
                .map(c -> cursors.open(c, Position.class, "providers", directory.id())
                        .after());
        List<Provider> rows = providers.list(directory.id(), after, limit + 1);
        Page<Provider> page = Page.of(
                rows, limit, last -> cursors.seal(new Position(last.id().value()), "providers", directory.id()));
        return Reply.ok(ProviderMapper.page(page));
    }

    @Override
    public Reply<org.chainhall.api.model.Provider> createProvider(
            Caller caller, String slug, ProviderProfile profile, @Nullable String idempotencyKey) {
        Directory directory = directories.get(slug);
        return creation.once(
                caller,
                directory.id(),
                idempotencyKey,
                profile,
                () -> created(slug, providers.create(directory, profile)));
    }

    @Override
    public Reply<org.chainhall.api.model.Provider> getProvider(
            Caller caller, String slug, UUID id, @Nullable String ifNoneMatch) {
        return conditional(providers.get(directories.get(slug).id(), new ProviderId(id)), ifNoneMatch);
    }

    @Override
    public Reply<org.chainhall.api.model.Provider> getProviderBySlug(
            Caller caller, String slug, String providerSlug, @Nullable String ifNoneMatch) {
        return conditional(providers.getBySlug(directories.get(slug).id(), providerSlug), ifNoneMatch);
    }

    @Override
    public Reply<org.chainhall.api.model.Provider> getProviderByExternalId(
            Caller caller, String slug, String externalId, @Nullable String ifNoneMatch) {
        return conditional(providers.getByExternalId(directories.get(slug).id(), externalId), ifNoneMatch);
    }

    @Override
    public Reply<org.chainhall.api.model.Provider> replaceProvider(
            Caller caller, String slug, UUID id, ProviderProfile profile, @Nullable String ifMatch) {
        return ok(providers.replace(directories.get(slug), new ProviderId(id), profile, ifMatch));
    }

    @Override
    public Reply<org.chainhall.api.model.Provider> patchProvider(
            Caller caller, String slug, UUID id, Map<String, Object> patch, @Nullable String ifMatch) {
        return ok(providers.patch(directories.get(slug), new ProviderId(id), json.tree(patch), ifMatch));
    }

    @Override
    public Reply<org.chainhall.api.model.Provider> upsertProvider(
            Caller caller,
            String slug,
            String externalId,
            ProviderProfile profile,
            @Nullable String ifMatch,
            @Nullable String ifNoneMatch) {
        ProviderService.Upserted upserted = providers.upsert(
                directories.get(slug), externalId, profile, ifMatch, EntityTags.createOnly(ifNoneMatch));
        return upserted.created() ? created(slug, upserted.provider()) : ok(upserted.provider());
    }

    @Override
    public Reply<Void> deleteProvider(Caller caller, String slug, UUID id, @Nullable String ifMatch) {
        providers.delete(directories.get(slug), new ProviderId(id), ifMatch);
        return Reply.noContent();
    }

    private static Reply<org.chainhall.api.model.Provider> created(String slug, Provider provider) {
        URI location = URI.create("/v1/directories/" + slug + "/providers/" + provider.id());
        return Reply.created(location, ProviderMapper.model(provider)).etag(EntityTags.of(provider.version()));
    }

    private static Reply<org.chainhall.api.model.Provider> ok(Provider provider) {
        return Reply.ok(ProviderMapper.model(provider)).etag(EntityTags.of(provider.version()));
    }

    private static Reply<org.chainhall.api.model.Provider> conditional(
            Provider provider, @Nullable String ifNoneMatch) {
        String tag = EntityTags.of(provider.version());
        return EntityTags.holds(ifNoneMatch, tag) ? Reply.notModified(tag) : ok(provider);
    }

    /** Where a page begins: after this provider. */
    record Position(UUID after) {}
}
