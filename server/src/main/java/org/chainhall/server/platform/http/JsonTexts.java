package org.chainhall.server.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.List;

/** Brings all texts of a JSON tree, keys too, to NFC. */
final class JsonTexts {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final List<Fault> faults;

    private JsonTexts(List<Fault> faults) {
        this.faults = faults;
    }

    /** A copy in NFC; texts that cannot be stored are left out and noted as faults. */
    static JsonNode normalised(JsonNode tree, List<Fault> faults) {
        return new JsonTexts(faults).copy(tree, "");
    }

    private JsonNode copy(JsonNode node, String pointer) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = NODES.objectNode();
                object.properties()
                        .forEach(field -> copy.set(
                                text(field.getKey(), pointer),
                                copy(field.getValue(), pointer + "/" + JsonFaults.escape(field.getKey()))));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = NODES.arrayNode(array.size());
                for (int i = 0; i < array.size(); i++) {
                    copy.add(copy(array.get(i), pointer + "/" + i));
                }
                yield copy;
            }
            default -> node.isTextual() ? NODES.textNode(text(node.textValue(), pointer)) : node;
        };
    }

    private String text(String text, String pointer) {
        if (Texts.isStorable(text)) {
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
        faults.add(Fault.body(pointer, "INVALID_TEXT", Texts.UNSTORABLE));
        return "";
    }
}
