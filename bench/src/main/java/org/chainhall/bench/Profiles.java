package org.chainhall.bench;

import java.util.List;
import org.chainhall.client.model.ProviderName;
import org.chainhall.client.model.ProviderProfile;

/** The profiles that benchmarks write. */
final class Profiles {
    private Profiles() {}

    static ProviderProfile named(String name) {
        return ProviderProfile.builder()
                .names(List.of(ProviderName.builder().text(name).build()))
                .build();
    }
}
