package org.chainhall.localstack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Elastic's minimal distribution: where its zip is found, and how it becomes a directory that runs. */
final class ElasticsearchDistribution {
    private static final String ZIP_PROPERTY = "chainhall.elasticsearch.zip";
    private static final String VERSION = "9.5.3";

    /** Maven Central has no checksum for this artifact, so we keep our own; a new version needs a new one. */
    private static final String SHA256 = "bec49f3b8d00e75c8d1cec85c35298635ec9fbd3ae80ef5aeb6bc05abdb3db2d";

    private ElasticsearchDistribution() {}

    static Path home(Path cache) throws IOException {
        return UnpackedOnce.in(cache, "elasticsearch-" + VERSION, home -> unpack(zip(), home));
    }

    static void unpack(Path zip, Path home) throws IOException {
        String found = Digests.sha256(Files.newInputStream(zip));
        if (!found.equals(SHA256)) {
            throw new LocalStackException("%s is not Elasticsearch %s: its SHA-256 is %s instead of %s"
                    .formatted(zip, VERSION, found, SHA256));
        }
        unzip(zip, home);
        try (Stream<Path> scripts = Files.list(home.resolve("bin"))) {
            scripts.forEach(script -> script.toFile().setExecutable(true, false)); // java.util.zip drops the modes
        }
    }

    /** The property is for a build, where the zip lies in Maven's repository; a packaged product has it beside its jar. */
    private static Path zip() {
        return Optional.ofNullable(System.getProperty(ZIP_PROPERTY))
                .map(Path::of)
                .or(ElasticsearchDistribution::besideTheProduct)
                .filter(Files::isRegularFile)
                .orElseThrow(() -> new LocalStackException(
                        "Elasticsearch's zip was not found: set -D%s=FILE".formatted(ZIP_PROPERTY)));
    }

    /** We are {@code lib/chainhall-local-stack.jar} there. */
    private static Optional<Path> besideTheProduct() {
        try {
            Path jar = Path.of(ElasticsearchDistribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Optional.of(jar.resolveSibling("../elasticsearch.zip").normalize());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unzip(Path zip, Path home) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path target = target(home, Path.of(entry.getName()));
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(in, target);
                }
            }
        }
    }

    /** Everything lies in one directory named after the version, which we leave out. */
    private static Path target(Path home, Path entry) {
        return entry.getNameCount() == 1 ? home : home.resolve(entry.subpath(1, entry.getNameCount()));
    }
}
