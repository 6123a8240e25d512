package org.chainhall.server.imports.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * One field of an object and where its value comes from.
 *
 * @param path the field, or the field of an object in it ({@code address/city})
 */
record FieldMapping(String path, CellSource source, Shape shape) {
    private static final int MAX_NUMBER = 50;

    enum Shape {
        TEXT,
        TEXTS,
        NUMBER
    }

    /** Writes what the row has; nothing if it has nothing. */
    void write(List<String> cells, ObjectNode target, String pointer, RowDraft draft) {
        List<String> values = source.values(cells, draft);
        draft.comesFrom(pointer + "/" + path, source.column());
        if (!values.isEmpty()) {
            put(target, json(values));
        }
    }

    void put(ObjectNode target, JsonNode value) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            target.set(path, value);
        } else {
            target.withObjectProperty(path.substring(0, slash)).set(path.substring(slash + 1), value);
        }
    }

    private JsonNode json(List<String> values) {
        return switch (shape) {
            case TEXT -> TextNode.valueOf(values.getFirst());
            case NUMBER -> number(values.getFirst());
            case TEXTS -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode(values.size());
                values.forEach(array::add);
                yield array;
            }
        };
    }

    /** What is no number stays a text, which the contract then refuses with the right pointer. */
    private static JsonNode number(String text) {
        try {
            return text.length() > MAX_NUMBER
                    ? TextNode.valueOf(text)
                    : JsonNodeFactory.instance.numberNode(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return TextNode.valueOf(text);
        }
    }
}
