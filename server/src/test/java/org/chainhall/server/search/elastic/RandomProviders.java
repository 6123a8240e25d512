package org.chainhall.server.search.elastic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.provider.ProviderId;
import org.chainhall.server.search.RandomProfiles;

/** Made-up providers, of which some have changed at the same microsecond. */
final class RandomProviders {
    private final Random random;
    private final RandomProfiles profiles;
    private final Directory directory;

    RandomProviders(long seed, Directory directory, LocalDate today) {
        this.random = new Random(seed);
        this.profiles = new RandomProfiles(random, today);
        this.directory = directory;
    }

    List<Provider> make(int count) {
        return IntStream.range(0, count).mapToObj(this::provider).toList();
    }

    /** Those with these profiles. */
    List<Provider> make(List<ProviderProfile> of) {
        return IntStream.range(0, of.size())
                .mapToObj(number -> provider(number, of.get(number)))
                .toList();
    }

    private Provider provider(int number) {
        return provider(number, profiles.next());
    }

    private Provider provider(int number, ProviderProfile profile) {
        Instant changed = Instant.parse("2026-01-01T00:00:00.123456Z").plusNanos(random.nextInt(50) * 1000L);
        return new Provider(
                directory.id(),
                new ProviderId(new UUID(random.nextLong(), random.nextLong())),
                random.nextBoolean() ? "X-" + number : null,
                "slug-" + number,
                1 + random.nextInt(5),
                profile.names().getFirst().text(),
                profile,
                changed,
                changed);
    }
}
