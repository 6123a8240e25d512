package org.chainhall.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.chainhall.client.model.ProviderProfile;
import org.junit.jupiter.api.Test;

class MadeUpProvidersTest {
    @Test
    void areTheSameHoweverTheyAreCut() {
        assertThat(all(new MadeUpProviders(200, 20))).isEqualTo(all(new MadeUpProviders(200, 2)));
    }

    @Test
    void haveIdsOfTheirOwn() {
        assertThat(all(new MadeUpProviders(200, 10)))
                .extracting(ProviderProfile::externalId)
                .doesNotHaveDuplicates()
                .hasSize(200);
    }

    @Test
    void areInDirectoriesWhoseNamesSortByNumber() {
        MadeUpProviders providers = new MadeUpProviders(200, 10);

        assertThat(providers.slug(0)).isEqualTo("bench-lat-01");
        assertThat(providers.draft(9, "eu").slug()).isEqualTo("bench-lat-10");
        assertThat(providers.of(9)).hasSize(20);
    }

    @Test
    void areNotCutUnevenly() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MadeUpProviders(100, 30));
    }

    private static List<ProviderProfile> all(MadeUpProviders providers) {
        return IntStream.range(0, providers.directories())
                .boxed()
                .flatMap(providers::of)
                .toList();
    }
}
