package org.chainhall.server.provider;

import org.chainhall.api.model.ProviderPage;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.server.platform.http.Page;

/** A provider as the contract answers it: the fields of the profile and those that are ours, flat. */
final class ProviderMapper {
    private ProviderMapper() {}

    static org.chainhall.api.model.Provider model(Provider provider) {
        ProviderProfile profile = provider.profile();
        return org.chainhall.api.model.Provider.builder()
                .id(provider.id().value())
                .slug(provider.slug())
                .version(provider.version())
                .createdAt(provider.createdAt())
                .updatedAt(provider.updatedAt())
                .externalId(profile.externalId())
                .names(profile.names())
                .kinds(profile.kinds())
                .summary(profile.summary())
                .description(profile.description())
                .identifiers(profile.identifiers())
                .sites(profile.sites())
                .offerings(profile.offerings())
                .credentials(profile.credentials())
                .languages(profile.languages())
                .sizeClass(profile.sizeClass())
                .website(profile.website())
                .contacts(profile.contacts())
                .build();
    }

    static ProviderPage page(Page<Provider> page) {
        return ProviderPage.builder()
                .items(page.items().stream().map(ProviderMapper::model).toList())
                .limit(page.limit())
                .nextCursor(page.nextCursor())
                .build();
    }
}
