package org.chainhall.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's binaries, which come as an archive in a jar, one for each platform. */
final class PostgresDistribution {
    private PostgresDistribution() {}

    static Path home(Path cache) throws IOException {
        // Named by content: neither the archive's name nor its jar's manifest tells the version.
        String name = "postgres-" + Digests.sha256(archive()).substring(0, 12);
        return UnpackedOnce.in(cache, name, PostgresDistribution::unpack);
    }

    private static InputStream archive() {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        String name = "/postgres-%s-%s.txz".formatted(mac ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
        InputStream archive = PostgresDistribution.class.getResourceAsStream(name);
        if (archive == null) {
            throw new LocalStackException("There is no PostgreSQL for this platform on the class path: " + name);
        }
        return archive;
    }

    private static void unpack(Path home) throws IOException {
        try (TarArchiveInputStream in = new TarArchiveInputStream(new XZCompressorInputStream(archive()))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                unpack(in, entry, home.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveInputStream in, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(in, target);
        Files.setPosixFilePermissions(target, permissions(entry));
    }

    private static Set<PosixFilePermission> permissions(TarArchiveEntry entry) {
        boolean executable = (entry.getMode() & 0100) != 0;
        return PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--");
    }
}
