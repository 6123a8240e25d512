package org.chainhall.server.search.elastic;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.region.RegionKey;
import org.chainhall.server.search.Criteria;
import org.chainhall.server.search.CriteriaMatcher;

/** Asks where the directory lives. */
record RegionalMatcher(Map<RegionKey, CriteriaMatcher> regions) implements CriteriaMatcher {
    @Override
    public Matches findAll(Directory directory, Criteria criteria, int most) {
        return of(directory).findAll(directory, criteria, most);
    }

    @Override
    public List<Sighting> look(Directory directory, Collection<UUID> providers, Map<UUID, Criteria> criteria) {
        return of(directory).look(directory, providers, criteria);
    }

    private CriteriaMatcher of(Directory directory) {
        return Objects.requireNonNull(regions.get(directory.region()), "a region that is not configured");
    }
}
