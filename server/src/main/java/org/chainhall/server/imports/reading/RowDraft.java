package org.chainhall.server.imports.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The draft of one row while its mapping fills it in. */
final class RowDraft {
    private final ObjectNode profile = JsonNodeFactory.instance.objectNode();
    private final Map<String, String> columns = new HashMap<>();
    private final List<RowFault> faults = new ArrayList<>();

    /** Says where the values at a pointer come from, or would. */
    void comesFrom(String pointer, @Nullable String column) {
        if (column != null) {
            columns.putIfAbsent(pointer, column);
        }
    }

    ObjectNode profile() {
        return profile;
    }

    ArrayNode list(String field) {
        return profile.withArrayProperty(field);
    }

    void fault(RowFault fault) {
        faults.add(fault);
    }

    ProfileDraft finish() {
        return new ProfileDraft(profile, columns, faults);
    }
}
