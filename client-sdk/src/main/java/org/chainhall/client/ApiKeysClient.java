package org.chainhall.client;

import java.util.UUID;
import org.chainhall.client.internal.ApiKeysApi;
import org.chainhall.client.model.ApiKey;
import org.chainhall.client.model.ApiKeyDraft;
import org.chainhall.client.model.ApiKeyPage;
import org.chainhall.client.model.CreatedApiKey;

/**
 * The keys of a directory; all of it needs {@code directory:admin}.
 *
 * <pre>{@code
 * CreatedApiKey key = adriatic.apiKeys().create(ApiKeyDraft.builder()
 *         .name("website search")
 *         .scopes(List.of(Scope.SEARCH_READ))
 *         .build());
 * store(key.secret());   // it is shown only here
 * }</pre>
 */
public final class ApiKeysClient {
    private final Transport transport;
    private final String directory;

    ApiKeysClient(Transport transport, String directory) {
        this.transport = transport;
        this.directory = directory;
    }

    /** All keys, without their secrets, in the order of their creation. */
    public Pages<ApiKey> list() {
        return new Pages<>((limit, cursor) -> {
            ApiKeyPage page = transport.send(
                    ApiKeysApi.listApiKeys(directory).limit(limit).cursor(cursor));
            return Page.of(page.items(), page.nextCursor());
        });
    }

    public ApiKey get(UUID id) {
        return transport.send(ApiKeysApi.getApiKey(directory, id));
    }

    /**
     * Creates a key. If the answer was lost on its way, repeating fails with the {@link ConflictException}
     * {@code SECRET_ALREADY_SHOWN}: revoke that key and create another one.
     */
    public CreatedApiKey create(ApiKeyDraft draft) {
        return transport.send(ApiKeysApi.createApiKey(directory, draft)
                .idempotencyKey(UUID.randomUUID().toString()));
    }

    /** From the next request on the key is refused. */
    public void revoke(UUID id) {
        transport.send(ApiKeysApi.revokeApiKey(directory, id));
    }
}
