package org.chainhall.server.imports.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What makes the entries of a list: names, sites, offerings, credentials, contacts.
 *
 * @param list the field of the profile
 * @param fixed what each entry has
 * @param each the field with an entry for each of its values; without it there is one entry, in rows that have something
 *     in one of its columns
 */
record EntryMapping(String list, Map<String, String> fixed, Optional<FieldMapping> each, List<FieldMapping> fields)
        implements MappingPart {

    @Override
    public void write(List<String> cells, RowDraft draft) {
        if (each.isEmpty()) {
            if (isFixed() || fields.stream().anyMatch(field -> field.source().isPresent(cells))) {
                add(cells, draft);
            }
            return;
        }
        FieldMapping field = each.get();
        draft.comesFrom("/" + list, field.source().column());
        for (String value : field.source().values(cells, draft)) {
            String pointer = "/" + list + "/" + draft.list(list).size();
            field.put(add(cells, draft), TextNode.valueOf(value));
            draft.comesFrom(pointer + "/" + field.path(), field.source().column());
        }
    }

    private boolean isFixed() {
        return fields.stream().noneMatch(field -> field.source().hasColumn());
    }

    private ObjectNode add(List<String> cells, RowDraft draft) {
        ArrayNode entries = draft.list(list);
        String pointer = "/" + list + "/" + entries.size();
        ObjectNode entry = entries.addObject();
        fixed.forEach(entry::put);
        fields.forEach(field -> field.write(cells, entry, pointer, draft));
        return entry;
    }
}
