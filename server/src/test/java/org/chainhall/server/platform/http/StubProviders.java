package org.chainhall.server.platform.http;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainhall.api.ProvidersApi;
import org.chainhall.api.http.Caller;
import org.chainhall.api.http.Reply;
import org.chainhall.api.model.Provider;
import org.chainhall.api.model.ProviderName;
import org.chainhall.api.model.ProviderPage;
import org.chainhall.api.model.ProviderProfile;
import org.jdbi.v3.core.ConnectionException;

/** Operations that echo, or fail as their slug says. */
public final class StubProviders implements ProvidersApi {
    @Override
    public Reply<Provider> createProvider(Caller caller, String directory, ProviderProfile profile, String key) {
        Provider provider = provider(profile.names().getFirst().text());
        return Reply.created(URI.create("/v1/providers/" + provider.id()), provider)
                .etag("\"1\"");
    }

    @Override
    public Reply<Void> deleteProvider(Caller caller, String directory, UUID id, String ifMatch) {
        throw Problems.preconditionRequired();
    }

    @Override
    public Reply<Provider> getProvider(Caller caller, String directory, UUID id, String ifNoneMatch) {
        return Reply.ok(provider("Adria".repeat(60))).etag("\"1\"");
    }

    @Override
    public Reply<Provider> getProviderByExternalId(Caller caller, String directory, String id, String ifNoneMatch) {
        return Reply.ok(provider(id)).etag("\"1\"");
    }

    @Override
    public Reply<Provider> getProviderBySlug(Caller caller, String directory, String slug, String ifNoneMatch) {
        throw switch (slug) {
            case "database" -> new ConnectionException(new java.sql.SQLException("jdbc:postgresql://secret-host"));
            case "bug" -> new IllegalStateException("SELECT secret FROM table at org.chainhall.Secret");
            default -> Problems.notFound();
        };
    }

    @Override
    public Reply<ProviderPage> listProviders(Caller caller, String directory, Integer limit, String cursor) {
        return Reply.ok(new ProviderPage(List.of(), limit, null));
    }

    @Override
    public Reply<Provider> patchProvider(
            Caller caller, String directory, UUID id, Map<String, Object> patch, String ifMatch) {
        return Reply.ok(provider(String.valueOf(patch.get("name")))).etag(EntityTags.required(ifMatch));
    }

    @Override
    public Reply<Provider> replaceProvider(
            Caller caller, String directory, UUID id, ProviderProfile profile, String ifMatch) {
        return Reply.ok(provider(profile.names().getFirst().text())).etag("\"2\"");
    }

    @Override
    public Reply<Provider> upsertProvider(
            Caller caller, String directory, String id, ProviderProfile profile, String ifMatch, String ifNoneMatch) {
        return replaceProvider(caller, directory, new UUID(0, 1), profile, ifMatch);
    }

    private static Provider provider(String name) {
        return Provider.builder()
                .id(new UUID(0, 1))
                .slug("stub-abcdef")
                .version(1L)
                .names(List.of(ProviderName.builder().text(name).build()))
                .createdAt(Instant.EPOCH)
                .updatedAt(Instant.EPOCH)
                .build();
    }
}
