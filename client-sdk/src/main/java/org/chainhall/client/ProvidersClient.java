package org.chainhall.client;

import java.util.UUID;
import org.chainhall.client.internal.ProvidersApi;
import org.chainhall.client.internal.ProvidersApi.UpsertProvider;
import org.chainhall.client.model.Provider;
import org.chainhall.client.model.ProviderPage;
import org.chainhall.client.model.ProviderProfile;

/**
 * The providers of a directory.
 *
 * <pre>{@code
 * Provider created = providers.create(ProviderProfile.builder()
 *         .names(List.of(ProviderName.builder().text("Adria Kargo d.o.o.").build()))
 *         .build());
 * Provider replaced = providers.replace(created.toBuilder().website("https://adria.example").build());
 * Provider patched = providers.patch(replaced, MergePatch.clear("website"));
 * providers.delete(patched);
 * }</pre>
 *
 * A change carries the version that you read and fails with {@link PreconditionFailedException} if somebody else was
 * quicker. If its answer is lost ({@link TransportException}), it may have happened: read again.
 */
public final class ProvidersClient {
    private final Transport transport;
    private final String directory;

    ProvidersClient(Transport transport, String directory) {
        this.transport = transport;
        this.directory = directory;
    }

    /** All providers, in the order of their creation. */
    public Pages<Provider> list() {
        return new Pages<>((limit, cursor) -> {
            ProviderPage page = transport.send(
                    ProvidersApi.listProviders(directory).limit(limit).cursor(cursor));
            return Page.of(page.items(), page.nextCursor());
        });
    }

    public Provider get(UUID id) {
        return transport.send(ProvidersApi.getProvider(directory, id));
    }

    public Provider getBySlug(String slug) {
        return transport.send(ProvidersApi.getProviderBySlug(directory, slug));
    }

    /** Reads by your own id. */
    public Provider getByExternalId(String externalId) {
        return transport.send(ProvidersApi.getProviderByExternalId(directory, externalId));
    }

    /** Creates a provider; sent again after a failure of the network, it is still created once. */
    public Provider create(ProviderProfile profile) {
        return create(profile, UUID.randomUUID().toString());
    }

    /** Creates a provider with an idempotency key of your own, which makes the call safe to repeat for 24 hours. */
    public Provider create(ProviderProfile profile, String idempotencyKey) {
        return transport.send(ProvidersApi.createProvider(directory, profile).idempotencyKey(idempotencyKey));
    }

    /**
     * Replaces the whole profile by that of a provider which you read and changed. What this version of the SDK does not
     * know of a profile is lost; {@link #patch} leaves it alone.
     */
    public Provider replace(Provider changed) {
        return replace(changed.id(), changed.version(), transport.json().convert(changed, ProviderProfile.class));
    }

    /** Replaces the whole profile, if the provider still has this version. */
    public Provider replace(UUID id, long version, ProviderProfile profile) {
        return transport.send(
                ProvidersApi.replaceProvider(directory, id, profile).ifMatch(EntityTag.of(version)));
    }

    /** Changes parts of a provider that you read. */
    public Provider patch(Provider read, MergePatch patch) {
        return patch(read.id(), read.version(), patch);
    }

    /** Changes parts of the profile, if the provider still has this version. */
    public Provider patch(UUID id, long version, MergePatch patch) {
        return transport.send(
                ProvidersApi.patchProvider(directory, id, patch.body()).ifMatch(EntityTag.of(version)));
    }

    /** Creates or replaces the provider with your own id, whatever is there. */
    public Provider upsert(String externalId, ProviderProfile profile) {
        return transport.send(upsertion(externalId, profile));
    }

    /** Replaces the provider with your own id, if it still has this version. */
    public Provider upsert(String externalId, long version, ProviderProfile profile) {
        return transport.send(upsertion(externalId, profile).ifMatch(EntityTag.of(version)));
    }

    /** Creates the provider with your own id; one that exists stays, and this fails with {@link PreconditionFailedException}. */
    public Provider createOnly(String externalId, ProviderProfile profile) {
        return transport.send(upsertion(externalId, profile).ifNoneMatch("*"));
    }

    private UpsertProvider upsertion(String externalId, ProviderProfile profile) {
        return ProvidersApi.upsertProvider(directory, externalId, profile);
    }

    /** Deletes a provider that you read. */
    public void delete(Provider read) {
        delete(read.id(), read.version());
    }

    /** Deletes the provider, if it still has this version. */
    public void delete(UUID id, long version) {
        transport.send(ProvidersApi.deleteProvider(directory, id).ifMatch(EntityTag.of(version)));
    }
}
