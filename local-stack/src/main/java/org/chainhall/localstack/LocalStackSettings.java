package org.chainhall.localstack;

import java.nio.file.Path;
import java.util.Optional;

/**
 * @param dataDirectory holds both servers' data, configuration, logs and ports
 * @param cacheDirectory holds the unpacked distributions, which all stacks of a user share
 * @param fresh whether to drop the data of earlier runs
 */
public record LocalStackSettings(Path dataDirectory, Path cacheDirectory, StackProfile profile, boolean fresh) {
    public LocalStackSettings {
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
        cacheDirectory = cacheDirectory.toAbsolutePath().normalize();
    }

    public static LocalStackSettings forDemo(Path dataDirectory, boolean fresh) {
        return new LocalStackSettings(dataDirectory, userCache(), StackProfile.DEMO, fresh);
    }

    public static LocalStackSettings forTests(Path dataDirectory) {
        return new LocalStackSettings(dataDirectory, userCache(), StackProfile.TESTS, true);
    }

    /** Outside any build directory, so that a clean build does not unpack 200 MB again. */
    private static Path userCache() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(directory -> !directory.isBlank())
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("chainhall");
    }
}
