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

    /**
     * Outside any build directory, so that a clean build does not unpack 200 MB again. Nobody, as whom root's servers may
     * run, cannot enter root's home.
     */
    private static Path userCache() {
        Path home = Path.of(System.getProperty("user.home"));
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(directory -> !directory.isBlank())
                .map(Path::of)
                .orElse(home.equals(Path.of("/root")) ? Path.of("/var/cache") : home.resolve(".cache"))
                .resolve("chainhall");
    }
}
