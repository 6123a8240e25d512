package org.chainhall.server.imports.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/** One source of kinds; several may name the same. */
record KindsMapping(CellSource source) implements MappingPart {
    private static final String LIST = "kinds";

    @Override
    public void write(List<String> cells, RowDraft draft) {
        for (String kind : source.values(cells, draft)) {
            ArrayNode kinds = draft.list(LIST);
            if (kinds.valueStream().noneMatch(known -> known.asText().equals(kind))) {
                draft.comesFrom("/" + LIST + "/" + kinds.size(), source.column());
                kinds.add(kind);
            }
        }
    }
}
