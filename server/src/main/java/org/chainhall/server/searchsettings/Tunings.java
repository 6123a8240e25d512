package org.chainhall.server.searchsettings;

import java.util.Optional;
import org.chainhall.server.platform.database.DirectoryId;

/** How the searches of each directory are tuned. Thread-safe. */
public interface Tunings {
    /** What searches go by; from at most a few seconds ago. */
    Tuning current(DirectoryId directory);

    /** What a search began with; empty if that is kept no longer. */
    Optional<Tuning> find(DirectoryId directory, long version);
}
