package org.chainhall.server.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chainhall.server.searchsettings.Curated;

/** What an editor pinned and hid for a query, as conditions and summands. */
final class CurationTranslator {
    /** More than everything else together, and few enough for eighths to stay exact in a float behind twenty of them. */
    static final float STEP = 98_304;

    private static final String PIN = "curation.pin-";

    private CurationTranslator() {}

    /** What was found, and what is pinned. */
    static Query found(Curated curated, Query found) {
        return curated.pinned().isEmpty() ? found : Queries.any(List.of(found, ids(curated.pinned())));
    }

    /** What must hold of each hit. */
    static List<Query> conditions(Curated curated) {
        return curated.hidden().isEmpty()
                ? List.of()
                : List.of(Query.of(q -> q.bool(b -> b.mustNot(ids(curated.hidden())))));
    }

    /** The first pin counts most. */
    static List<Query> summands(Curated curated) {
        List<UUID> pinned = curated.pinned();
        return IntStream.range(0, pinned.size())
                .mapToObj(i -> Queries.summand(PIN + (i + 1), STEP * (pinned.size() - i), ids(List.of(pinned.get(i)))))
                .toList();
    }

    /** Whether a hit with these summands is pinned. */
    static boolean isPinned(Set<String> summands) {
        return summands.stream().anyMatch(CurationTranslator::isPin);
    }

    static boolean isPin(String summand) {
        return summand.startsWith(PIN);
    }

    private static Query ids(Collection<UUID> providers) {
        List<String> ids = providers.stream().map(UUID::toString).toList();
        return Query.of(q -> q.ids(i -> i.values(ids)));
    }
}
