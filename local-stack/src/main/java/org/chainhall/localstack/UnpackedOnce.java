package org.chainhall.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** Unpacks a distribution into the cache unless it is there. Whole or not at all, whoever else does the same meanwhile. */
final class UnpackedOnce {
    interface Unpacker {
        void into(Path directory) throws IOException;
    }

    private UnpackedOnce() {}

    static Path in(Path cache, String name, Unpacker unpacker) throws IOException {
        Path home = cache.resolve(name);
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(cache);
        Path unfinished = Files.createTempDirectory(cache, name + ".unfinished");
        try {
            unpacker.into(unfinished);
            // A temporary directory is its owner's alone, but root's servers run as nobody.
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        } finally {
            deleteTree(unfinished);
        }
        return home;
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            paths.sorted(Comparator.reverseOrder()).forEach(UnpackedOnce::delete);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
