package org.chainhall.server.imports.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The text of one language in a field that has a text per language. */
record TextMapping(String field, String language, CellSource source) implements MappingPart {

    @Override
    public void write(List<String> cells, RowDraft draft) {
        source.first(cells, draft).ifPresent(text -> {
            ObjectNode texts = draft.profile().withObjectProperty(field);
            if (!texts.has(language)) {
                texts.put(language, text);
                draft.comesFrom("/" + field + "/" + language, source.column());
            }
        });
    }
}
