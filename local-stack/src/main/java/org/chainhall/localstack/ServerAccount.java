package org.chainhall.localstack;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom the servers run: neither of them runs as root. We stay who we are, or, as root, become nobody.
 *
 * @param prefix the words before a command that change the account
 * @param owner the user, as the file system sees it, to whom what the servers write must belong
 */
record ServerAccount(List<String> prefix, long owner) {
    private static final String NOBODY = "65534";

    /** A user namespace in which our own files belong to nobody: nothing changes its owner. */
    private static final List<String> NAMESPACE =
            List.of("unshare", "--user", "--map-user=" + NOBODY, "--map-group=" + NOBODY, "--");

    /** Where namespaces are forbidden, as in many containers. */
    private static final List<String> OTHER_USER =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--no-new-privs", "--");

    static ServerAccount choose() throws IOException, InterruptedException {
        long uid = new UnixSystem().getUid();
        if (uid != 0) {
            return new ServerAccount(List.of(), uid);
        }
        if (works(NAMESPACE)) {
            return new ServerAccount(NAMESPACE, 0);
        }
        if (works(OTHER_USER)) {
            return new ServerAccount(OTHER_USER, Long.parseLong(NOBODY));
        }
        throw new LocalStackException("PostgreSQL and Elasticsearch refuse to run as root, and neither unshare(1) nor"
                + " setpriv(1) can start them as nobody here. Run this as another user.");
    }

    private static boolean works(List<String> prefix) throws InterruptedException {
        return succeeds(prefix, "true");
    }

    private static boolean succeeds(List<String> prefix, String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(Stream.concat(prefix.stream(), Stream.of(command))
                                    .toList())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    /** Hands a directory over, also one that was written under the other way of not being root. */
    void own(Path directory) throws IOException, InterruptedException {
        if (ownerOf(directory) != owner) {
            changeOwner(directory);
        }
        if (!succeeds(prefix, "test", "-w", directory.toString())) {
            throw new LocalStackException(
                    "The servers cannot write to %s as user %d: choose a data directory that others"
                                    .formatted(directory, owner)
                            + " than root can reach.");
        }
    }

    private void changeOwner(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.setAttribute(path, "unix:uid", (int) owner);
                Files.setAttribute(path, "unix:gid", (int) owner);
            }
        }
    }

    private static long ownerOf(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }
}
