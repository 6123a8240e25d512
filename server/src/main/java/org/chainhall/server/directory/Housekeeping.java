package org.chainhall.server.directory;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chainhall.server.platform.database.DirectoryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks all directories and does in each what no request would do. Every server does so; a chore must bear being done
 * twice at a time.
 */
public final class Housekeeping implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final int AT_A_TIME = 100;

    private final DirectoryService directories;
    private final Consumer<DirectoryId> chore;

    public Housekeeping(DirectoryService directories, Consumer<DirectoryId> chore) {
        this.directories = directories;
        this.chore = chore;
    }

    /** Throws nothing: what runs by the clock would never run again. */
    @Override
    public void run() {
        try {
            walk();
        } catch (RuntimeException e) {
            LOG.warn("Housekeeping waits for its next turn", e);
        }
    }

    private void walk() {
        Optional<String> after = Optional.empty();
        List<Directory> some;
        do {
            some = directories.list(after, AT_A_TIME);
            some.forEach(this::keep);
            after = some.isEmpty() ? after : Optional.of(some.getLast().slug());
        } while (!some.isEmpty());
    }

    private void keep(Directory directory) {
        try {
            chore.accept(directory.id());
        } catch (RuntimeException e) {
            LOG.warn("Housekeeping failed in {}", directory.slug(), e);
        }
    }
}
