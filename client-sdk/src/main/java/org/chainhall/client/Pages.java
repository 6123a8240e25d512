package org.chainhall.client;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list over all its pages, fetched as it is read; each iteration begins anew.
 *
 * <pre>{@code
 * for (Provider provider : adriatic.providers().list()) {
 *     System.out.println(provider.slug());
 * }
 * }</pre>
 *
 * A failure does not lose the place: call {@code hasNext()} or {@code next()} of the same iterator again, or, in another
 * process, begin {@link #from} the last {@link Page#nextCursor()}.
 */
public final class Pages<T> implements Iterable<T> {
    private final Source<T> source;
    private final int size;
    private final @Nullable String start;

    /** Fetches one page. */
    interface Source<T> {
        Page<T> fetch(int limit, @Nullable String cursor);
    }

    Pages(Source<T> source) {
        this(source, 100, null);
    }

    private Pages(Source<T> source, int size, @Nullable String start) {
        this.source = source;
        this.size = size;
        this.start = start;
    }

    /** The same list, asked for so many items at a time; 100, the most, if you do not say. */
    public Pages<T> pageSize(int items) {
        return new Pages<>(source, items, start);
    }

    /** The same list, from a page's {@link Page#nextCursor()} on. */
    public Pages<T> from(String cursor) {
        return new Pages<>(source, size, cursor);
    }

    /** The pages themselves, for those who keep their cursors. */
    public Iterable<Page<T>> byPage() {
        return () -> new PageIterator<>(source, size, start);
    }

    @Override
    public Iterator<T> iterator() {
        return new ItemIterator<>(byPage().iterator());
    }

    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** Moves on only when a page has come, so that a failed fetch can be repeated. */
    private static final class PageIterator<T> implements Iterator<Page<T>> {
        private final Source<T> source;
        private final int size;
        private Optional<String> cursor;
        private boolean ended;

        PageIterator(Source<T> source, int size, @Nullable String start) {
            this.source = source;
            this.size = size;
            this.cursor = Optional.ofNullable(start);
        }

        @Override
        public boolean hasNext() {
            return !ended;
        }

        @Override
        public Page<T> next() {
            if (ended) {
                throw new NoSuchElementException();
            }
            Page<T> page = source.fetch(size, cursor.orElse(null));
            cursor = page.nextCursor();
            ended = cursor.isEmpty();
            return page;
        }
    }

    private static final class ItemIterator<T> implements Iterator<T> {
        private final Iterator<Page<T>> pages;
        private Iterator<T> items = List.<T>of().iterator();

        ItemIterator(Iterator<Page<T>> pages) {
            this.pages = pages;
        }

        @Override
        public boolean hasNext() {
            while (!items.hasNext() && pages.hasNext()) {
                items = pages.next().items().iterator();
            }
            return items.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return items.next();
        }
    }
}
