package org.chainhall.client;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param nextCursor where the next page begins; empty at the end
 */
public record Page<T>(List<T> items, Optional<String> nextCursor) {
    public Page {
        items = List.copyOf(items);
    }

    static <T> Page<T> of(List<T> items, @Nullable String nextCursor) {
        return new Page<>(items, Optional.ofNullable(nextCursor));
    }
}
