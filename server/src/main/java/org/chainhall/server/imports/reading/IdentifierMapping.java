package org.chainhall.server.imports.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What makes identifiers: a scheme and its values, or a cell of {@code key=value} pairs. */
record IdentifierMapping(CellSource scheme, CellSource value, Optional<String> pairs) implements MappingPart {
    private static final String LIST = "identifiers";
    /** The scheme of registers that the code list does not know; it says which one in {@code source}. */
    private static final String OTHER = "other";

    @Override
    public void write(List<String> cells, RowDraft draft) {
        List<String> values = value.values(cells, draft);
        if (pairs.isPresent()) {
            values.forEach(pair -> writePair(pair, pairs.get(), draft));
        } else if (!values.isEmpty()) {
            scheme.first(cells, draft)
                    .ifPresent(known -> values.forEach(one -> add(known, one, register(cells), draft)));
        }
    }

    private void writePair(String pair, String between, RowDraft draft) {
        int at = pair.indexOf(between);
        String key = at < 0 ? "" : CellSource.trimmed(pair.substring(0, at));
        String one = at < 0 ? "" : CellSource.trimmed(pair.substring(at + between.length()));
        if (key.isEmpty() || one.isEmpty()) {
            draft.fault(new RowFault(
                    value.column(), null, "NOT_A_PAIR", "`" + pair + "` is no key, `" + between + "` and value."));
            return;
        }
        scheme.lookUp(key, draft).ifPresent(known -> add(known, one, key, draft));
    }

    private @Nullable String register(List<String> cells) {
        String cell = scheme.cell(cells);
        return cell.isEmpty() ? value.column() : cell;
    }

    private void add(String known, String one, @Nullable String register, RowDraft draft) {
        ArrayNode identifiers = draft.list(LIST);
        String pointer = "/" + LIST + "/" + identifiers.size();
        draft.comesFrom(pointer, value.column());
        draft.comesFrom(pointer + "/scheme", scheme.column());
        ObjectNode identifier = identifiers.addObject().put("scheme", known).put("value", one);
        if (known.equals(OTHER)) {
            identifier.put("source", register);
        }
    }
}
