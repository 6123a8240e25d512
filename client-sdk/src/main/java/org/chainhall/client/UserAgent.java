package org.chainhall.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** How the SDK names itself to the server. */
final class UserAgent {
    private UserAgent() {}

    static String text() {
        return "chainhall-java/" + version() + " java/" + Runtime.version().feature();
    }

    private static String version() {
        Properties build = new Properties();
        try (InputStream in = UserAgent.class.getResourceAsStream("version.properties")) {
            build.load(Objects.requireNonNull(in, "version.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("version");
    }
}
