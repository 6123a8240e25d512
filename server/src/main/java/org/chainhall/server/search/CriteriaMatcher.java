package org.chainhall.server.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chainhall.server.directory.Directory;

/**
 * Says which providers of one directory fulfil criteria. Other than a search it never becomes more lenient: all words
 * must be there as they are written, and all filters must hold. Fails with 503 while the index cannot be asked.
 * Thread-safe.
 */
public interface CriteriaMatcher {
    /**
     * All that fulfil the criteria, in whatever the index was given before this call.
     *
     * @param most of more than these no provider is listed
     */
    Matches findAll(Directory directory, Criteria criteria, int most);

    /**
     * Looks at some providers, as the index knows them at this moment; one that it does not know is left out.
     *
     * @param criteria by whatever the caller knows them by
     */
    List<Sighting> look(Directory directory, Collection<UUID> providers, Map<UUID, Criteria> criteria);

    /**
     * What fulfils criteria.
     *
     * @param total exact
     */
    record Matches(long total, List<UUID> providers) {}

    /**
     * A provider that the index knows.
     *
     * @param version that the index knows
     * @param fulfilled which of the criteria that version fulfils
     */
    record Sighting(UUID provider, long version, Set<UUID> fulfilled) {}
}
