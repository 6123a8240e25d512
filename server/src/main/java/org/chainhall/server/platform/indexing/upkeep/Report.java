package org.chainhall.server.platform.indexing.upkeep;

import java.util.Map;
import java.util.Optional;

/**
 * What a check of an index found.
 *
 * @param index the live index; empty if there is none
 * @param documents how many the database has
 * @param differences by what is wrong with the index
 */
public record Report(Optional<String> index, long documents, Map<Difference.Kind, Long> differences) {
    /** Whether index work cannot mend it. */
    public boolean needsReindex() {
        return index.isEmpty() || differences.containsKey(Difference.Kind.NEWER);
    }
}
