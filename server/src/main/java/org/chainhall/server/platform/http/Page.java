package org.chainhall.server.platform.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param limit the page size that was used
 * @param next where the next page begins; empty at the end
 */
public record Page<T>(List<T> items, int limit, Optional<String> next) {
    private static final int MOST = 100;

    /** The page size for what was asked: the contract coerces what is larger than a page may be. */
    public static int limit(int asked) {
        return Math.min(asked, MOST);
    }

    /**
     * Makes a page of rows that were read one beyond the limit: the one too many only says that there is a next page.
     *
     * @param cursor makes the cursor after the last item
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, limit, Optional.empty());
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, limit, Optional.of(cursor.apply(items.getLast())));
    }

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), limit, next);
    }

    /** The cursor as the contract writes it: absent at the end. */
    public @Nullable String nextCursor() {
        return next.orElse(null);
    }
}
