package org.chainhall.server.access;

import java.util.Arrays;
import java.util.List;
import org.chainhall.api.model.ApiKeyPage;
import org.chainhall.api.model.CreatedApiKey;
import org.chainhall.api.model.Scope;
import org.chainhall.server.platform.http.Page;

/** Between keys and the contract's models. */
final class ApiKeyMapper {
    private ApiKeyMapper() {}

    static org.chainhall.api.model.ApiKey model(ApiKey key) {
        return org.chainhall.api.model.ApiKey.builder()
                .id(key.id())
                .name(key.name())
                .scopes(scopes(key))
                .hint(key.hint())
                .createdAt(key.createdAt())
                .expiresAt(key.expiresAt())
                .revokedAt(key.revokedAt())
                .build();
    }

    static CreatedApiKey created(ApiKeyService.Created created) {
        ApiKey key = created.key();
        return CreatedApiKey.builder()
                .id(key.id())
                .name(key.name())
                .scopes(scopes(key))
                .hint(key.hint())
                .createdAt(key.createdAt())
                .expiresAt(key.expiresAt())
                .secret(created.secret().value())
                .build();
    }

    static ApiKeyPage page(Page<ApiKey> page) {
        return ApiKeyPage.builder()
                .items(page.items().stream().map(ApiKeyMapper::model).toList())
                .limit(page.limit())
                .nextCursor(page.nextCursor())
                .build();
    }

    private static List<Scope> scopes(ApiKey key) {
        return Arrays.stream(Scope.values())
                .filter(scope -> key.scopes().contains(scope.value()))
                .toList();
    }
}
