package org.chainhall.server.access;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainhall.api.ApiKeysApi;
import org.chainhall.api.http.Caller;
import org.chainhall.api.http.Reply;
import org.chainhall.api.model.ApiKeyDraft;
import org.chainhall.api.model.ApiKeyPage;
import org.chainhall.api.model.CreatedApiKey;
import org.chainhall.api.model.Scope;
import org.chainhall.server.directory.DirectoryService;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.http.Page;
import org.chainhall.server.platform.idempotency.Idempotency;
import org.chainhall.server.platform.idempotency.IdempotentOperation;
import org.jspecify.annotations.Nullable;

/** The operations with the tag api-keys. */
public final class ApiKeysResource implements ApiKeysApi {
    private final DirectoryService directories;
    private final ApiKeyService keys;
    private final Cursors cursors;
    private final IdempotentOperation<CreatedApiKey> creation;

    ApiKeysResource(DirectoryService directories, ApiKeyService keys, Cursors cursors, Idempotency idempotency) {
        this.directories = directories;
        this.keys = keys;
        this.cursors = cursors;
        this.creation = idempotency.secretOperation("createApiKey");
    }

    @Override
    public Reply<ApiKeyPage> listApiKeys(Caller caller, String slug, Integer askedLimit, @Nullable String cursor) {
        DirectoryId directory = directories.get(slug).id();
        int limit = Page.limit(askedLimit);
        Optional<UUID> after = Optional.ofNullable(cursor)
                .map(c -> cursors.open(c, Position.class, "api-keys", directory).after());
        List<ApiKey> rows = keys.list(directory, after, limit + 1);
        return Reply.ok(ApiKeyMapper.page(
                Page.of(rows, limit, last -> cursors.seal(new Position(last.id()), "api-keys", directory))));
    }

    @Override
    public Reply<CreatedApiKey> createApiKey(
            Caller caller, String slug, ApiKeyDraft draft, @Nullable String idempotencyKey) {
        DirectoryId directory = directories.get(slug).id();
        return creation.once(caller, directory, idempotencyKey, draft, () -> create(slug, directory, draft));
    }

    @Override
    public Reply<org.chainhall.api.model.ApiKey> getApiKey(Caller caller, String slug, UUID id) {
        return Reply.ok(ApiKeyMapper.model(keys.get(directories.get(slug).id(), id)));
    }

    @Override
    public Reply<Void> revokeApiKey(Caller caller, String slug, UUID id) {
        keys.revoke(directories.get(slug).id(), id);
        return Reply.noContent();
    }

    private Reply<CreatedApiKey> create(String slug, DirectoryId directory, ApiKeyDraft draft) {
        List<String> scopes = draft.scopes().stream().map(Scope::value).toList();
        ApiKeyService.Created created = keys.create(directory, draft.name(), scopes, draft.expiresAt());
        URI location = URI.create(
                "/v1/directories/" + slug + "/api-keys/" + created.key().id());
        return Reply.created(location, ApiKeyMapper.created(created));
    }

    /** Where a page begins: after this key. */
    record Position(UUID after) {}
}
