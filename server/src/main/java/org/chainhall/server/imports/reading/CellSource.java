package org.chainhall.server.imports.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainhall.api.model.ValueSource;
import org.jspecify.annotations.Nullable;

/** Reads the values of one value source from the cells of a row. */
final class CellSource {
    private static final int NO_COLUMN = -1;

    private final ValueSource source;
    private final int index;
    private final Set<String> skip;

    private CellSource(ValueSource source, int index) {
        this.source = source;
        this.index = index;
        this.skip = new HashSet<>(source.skip());
    }

    static CellSource ofColumn(ValueSource source, int index) {
        return new CellSource(source, index);
    }

    static CellSource fixed(ValueSource source) {
        return new CellSource(source, NO_COLUMN);
    }

    boolean hasColumn() {
        return index != NO_COLUMN;
    }

    @Nullable
    String column() {
        return source.column();
    }

    /** The whole cell, trimmed. */
    String cell(List<String> cells) {
        return hasColumn() ? trimmed(cells.get(index)) : "";
    }

    /** Whether the cell says anything. */
    boolean isPresent(List<String> cells) {
        return hasColumn() && pieces(cells).findAny().isPresent();
    }

    Optional<String> first(List<String> cells, RowDraft draft) {
        return values(cells, draft).stream().findFirst();
    }

    /** The values, each once. */
    List<String> values(List<String> cells, RowDraft draft) {
        if (!hasColumn()) {
            return source.value() == null ? List.of() : List.of(source.value());
        }
        List<String> values = new ArrayList<>(1);
        pieces(cells)
                .forEach(piece -> lookUp(piece, draft)
                        .filter(value -> !values.contains(value))
                        .ifPresent(values::add));
        return values.isEmpty() && source._default() != null ? List.of(source._default()) : values;
    }

    /** The value of one piece of a cell, or of a key. */
    Optional<String> lookUp(String piece, RowDraft draft) {
        if (skip.contains(piece)) {
            return Optional.empty();
        }
        if (source.value() != null) {
            return Optional.of(source.value());
        }
        if (source.table().isEmpty()) {
            return Optional.of(piece);
        }
        String found = source.table().get(piece);
        if (found != null) {
            return Optional.of(found).filter(value -> !value.isEmpty());
        }
        return switch (source.unmatched()) {
            case KEEP -> Optional.of(piece);
            case SKIP -> Optional.empty();
            case DEFAULT -> Optional.ofNullable(source._default());
            case FAIL -> {
                draft.fault(new RowFault(
                        source.column(), null, "VALUE_UNMATCHED", "The mapping's table has no value `" + piece + "`."));
                yield Optional.empty();
            }
        };
    }

    private Stream<String> pieces(List<String> cells) {
        String cell = cells.get(index);
        return split(cell, source.separator())
                .map(CellSource::trimmed)
                .filter(piece -> !piece.isEmpty() && !skip.contains(piece));
    }

    private static Stream<String> split(String cell, @Nullable String separator) {
        if (separator == null || !cell.contains(separator)) {
            return Stream.of(cell);
        }
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int to = cell.indexOf(separator); to >= 0; to = cell.indexOf(separator, from)) {
            pieces.add(cell.substring(from, to));
            from = to + separator.length();
        }
        pieces.add(cell.substring(from));
        return pieces.stream();
    }

    /** Also without the no-break spaces that spreadsheets and web pages leave. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
